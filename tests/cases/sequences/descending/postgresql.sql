-- upgrade
-- change sequence countdown        [data loss: how far it has counted]
ALTER SEQUENCE countdown INCREMENT BY -1 MINVALUE -500 MAXVALUE 1000000 START WITH 100 CACHE 1 NO CYCLE RESTART;

-- downgrade
-- change sequence countdown        [data loss: how far it has counted]
ALTER SEQUENCE countdown INCREMENT BY 1 NO MINVALUE NO MAXVALUE START WITH 1 CACHE 1 NO CYCLE RESTART;

