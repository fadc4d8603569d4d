-- upgrade
-- a sequence that stands below 0 goes there
SELECT setval('order_numbers', 0, false) FROM order_numbers WHERE last_value < 0;

-- a sequence that stands above 50000 goes there
SELECT setval('order_numbers', 50000) FROM order_numbers WHERE last_value > 50000;

-- change sequence order_numbers
ALTER SEQUENCE order_numbers AS bigint INCREMENT BY 2 MINVALUE 0 MAXVALUE 50000 START WITH 10 CACHE 5 CYCLE;

-- downgrade
-- a sequence that stands below 1 goes there
SELECT setval('order_numbers', 1, false) FROM order_numbers WHERE last_value < 1;

-- change sequence order_numbers
ALTER SEQUENCE order_numbers AS integer INCREMENT BY 1 NO MINVALUE NO MAXVALUE START WITH 10 CACHE 1 NO CYCLE;

