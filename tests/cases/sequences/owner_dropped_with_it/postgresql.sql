-- upgrade
-- drop column orders.number        [data loss: the column's values]
ALTER TABLE orders DROP COLUMN number;

-- downgrade
-- create sequence order_numbers
CREATE SEQUENCE order_numbers;

-- add column orders.number        [rewrites the table, which is locked meanwhile]
ALTER TABLE orders ADD COLUMN number bigint DEFAULT nextval('order_numbers'::regclass);

-- sequence order_numbers belongs to orders.number
ALTER SEQUENCE order_numbers OWNED BY orders.number;

