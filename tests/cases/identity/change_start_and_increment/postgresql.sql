-- upgrade
-- change column tickets.id: identity_start, identity_increment
ALTER TABLE tickets
    ALTER COLUMN id SET GENERATED ALWAYS SET INCREMENT BY 10 SET NO MINVALUE SET NO MAXVALUE SET START WITH 1000 SET CACHE 1 SET NO CYCLE;

-- downgrade
-- change column tickets.id: identity_start, identity_increment
ALTER TABLE tickets
    ALTER COLUMN id SET GENERATED ALWAYS SET INCREMENT BY 1 SET NO MINVALUE SET NO MAXVALUE SET START WITH 1 SET CACHE 1 SET NO CYCLE;

