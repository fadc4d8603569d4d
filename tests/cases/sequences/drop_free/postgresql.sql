-- upgrade
-- drop sequence order_numbers
DROP SEQUENCE order_numbers;

-- downgrade
-- create sequence order_numbers
CREATE SEQUENCE order_numbers AS integer CACHE 10;

