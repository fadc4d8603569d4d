-- upgrade
-- create sequence order_numbers
CREATE SEQUENCE order_numbers START WITH 500;

-- change column orders.number: default
ALTER TABLE orders
    ALTER COLUMN number SET DEFAULT nextval('order_numbers');

-- downgrade
-- change column orders.number: default
ALTER TABLE orders
    ALTER COLUMN number DROP DEFAULT;

-- drop sequence order_numbers
DROP SEQUENCE order_numbers;

