-- upgrade
-- create sequence order_numbers
CREATE SEQUENCE order_numbers START WITH 500;

-- change column orders.number: default
ALTER TABLE orders
    ALTER COLUMN number SET DEFAULT nextval('order_numbers');

-- orders.number goes on behind the values that are there
SELECT setval('order_numbers', max(number)) FROM orders HAVING max(number) IS NOT NULL;

-- downgrade
-- change column orders.number: default
ALTER TABLE orders
    ALTER COLUMN number DROP DEFAULT;

-- drop sequence order_numbers        [data loss: how far it has counted]
DROP SEQUENCE order_numbers;

