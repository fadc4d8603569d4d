-- upgrade
-- create sequence audit.events_id_seq
CREATE SEQUENCE audit.events_id_seq AS integer;

-- create sequence audit.numbers
CREATE SEQUENCE audit.numbers START WITH 7;

-- change column audit.events.id: default
ALTER TABLE audit.events
    ALTER COLUMN id SET DEFAULT nextval('audit.events_id_seq'::regclass);

-- audit.events.id goes on behind the values that are there
SELECT setval('audit.events_id_seq'::regclass, max(id)) FROM audit.events HAVING max(id) IS NOT NULL;

-- change column audit.events.num: default
ALTER TABLE audit.events
    ALTER COLUMN num SET DEFAULT nextval('audit.numbers');

-- audit.events.num goes on behind the values that are there
SELECT setval('audit.numbers', max(num)) FROM audit.events HAVING max(num) IS NOT NULL;

-- sequence audit.events_id_seq belongs to audit.events.id
ALTER SEQUENCE audit.events_id_seq OWNED BY audit.events.id;

-- downgrade
-- change column audit.events.num: default
ALTER TABLE audit.events
    ALTER COLUMN num DROP DEFAULT;

-- change column audit.events.id: default
ALTER TABLE audit.events
    ALTER COLUMN id DROP DEFAULT;

-- drop sequence audit.numbers        [data loss: how far it has counted]
DROP SEQUENCE audit.numbers;

-- drop sequence audit.events_id_seq        [data loss: how far it has counted]
DROP SEQUENCE audit.events_id_seq;

