-- upgrade
-- create sequence order_numbers
CREATE SEQUENCE order_numbers INCREMENT BY 5 MAXVALUE 999999 START WITH 1000 CYCLE;

-- downgrade
-- drop sequence order_numbers
DROP SEQUENCE order_numbers;

