-- upgrade
-- drop sequence order_numbers        [data loss: how far it has counted]
DROP SEQUENCE order_numbers;

-- downgrade
-- create sequence order_numbers
CREATE SEQUENCE order_numbers AS integer CACHE 10;

