-- upgrade
-- change sequence order_numbers
ALTER SEQUENCE order_numbers AS bigint INCREMENT BY 2 MINVALUE 0 MAXVALUE 50000 START WITH 10 CACHE 5 CYCLE;

-- downgrade
-- change sequence order_numbers
ALTER SEQUENCE order_numbers AS integer INCREMENT BY 1 NO MINVALUE NO MAXVALUE START WITH 10 CACHE 1 NO CYCLE;

