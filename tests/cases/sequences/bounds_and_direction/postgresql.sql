-- upgrade
-- a sequence that stands below 10 goes there
SELECT setval('t_id_seq', 10, false) FROM t_id_seq WHERE last_value < 10;

-- change column t.id: identity_minimum
ALTER TABLE t
    ALTER COLUMN id SET GENERATED ALWAYS SET INCREMENT BY 1 SET MINVALUE 10 SET NO MAXVALUE SET START WITH 10 SET CACHE 1 SET NO CYCLE;

-- a sequence that stands below 100 goes there
SELECT setval('a', 100, false) FROM a WHERE last_value < 100;

-- change sequence a
ALTER SEQUENCE a INCREMENT BY 1 MINVALUE 100 NO MAXVALUE START WITH 100 CACHE 1 NO CYCLE;

-- change sequence b        [data loss: how far it has counted]
ALTER SEQUENCE b INCREMENT BY -1 NO MINVALUE NO MAXVALUE START WITH -1 CACHE 1 NO CYCLE RESTART;

-- a sequence that stands below 1 goes there
SELECT setval('c', 1, false) FROM c WHERE last_value < 1;

-- a sequence that stands above 20 goes there
SELECT setval('c', 20) FROM c WHERE last_value > 20;

-- change sequence c
ALTER SEQUENCE c INCREMENT BY 2 NO MINVALUE MAXVALUE 20 START WITH 1 CACHE 1 NO CYCLE;

-- downgrade
-- a sequence that stands below 1 goes there
SELECT setval('t_id_seq', 1, false) FROM t_id_seq WHERE last_value < 1;

-- change column t.id: identity_minimum
ALTER TABLE t
    ALTER COLUMN id SET GENERATED ALWAYS SET INCREMENT BY 1 SET NO MINVALUE SET NO MAXVALUE SET START WITH 1 SET CACHE 1 SET NO CYCLE;

-- a sequence that stands below 1 goes there
SELECT setval('c', 1, false) FROM c WHERE last_value < 1;

-- a sequence that stands above 50 goes there
SELECT setval('c', 50) FROM c WHERE last_value > 50;

-- change sequence c
ALTER SEQUENCE c INCREMENT BY 2 NO MINVALUE MAXVALUE 50 START WITH 1 CACHE 1 NO CYCLE;

-- change sequence b        [data loss: how far it has counted]
ALTER SEQUENCE b INCREMENT BY 1 NO MINVALUE NO MAXVALUE START WITH 1 CACHE 1 NO CYCLE RESTART;

-- a sequence that stands below 1 goes there
SELECT setval('a', 1, false) FROM a WHERE last_value < 1;

-- change sequence a
ALTER SEQUENCE a INCREMENT BY 1 NO MINVALUE NO MAXVALUE START WITH 1 CACHE 1 NO CYCLE;

