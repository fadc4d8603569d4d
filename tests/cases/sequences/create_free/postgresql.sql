-- upgrade
-- create sequence order_numbers
CREATE SEQUENCE order_numbers INCREMENT BY 5 MAXVALUE 999999 START WITH 1000 CYCLE;

-- downgrade
-- drop sequence order_numbers        [data loss: how far it has counted]
DROP SEQUENCE order_numbers;

