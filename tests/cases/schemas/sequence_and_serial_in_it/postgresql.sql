-- upgrade
-- create sequence audit.events_id_seq
CREATE SEQUENCE audit.events_id_seq AS integer;

-- create sequence audit.numbers
CREATE SEQUENCE audit.numbers START WITH 7;

-- change column audit.events.id: default
ALTER TABLE audit.events
    ALTER COLUMN id SET DEFAULT nextval('audit.events_id_seq'::regclass);

-- change column audit.events.num: default
ALTER TABLE audit.events
    ALTER COLUMN num SET DEFAULT nextval('audit.numbers');

-- sequence audit.events_id_seq belongs to audit.events.id
ALTER SEQUENCE audit.events_id_seq OWNED BY audit.events.id;

-- downgrade
-- change column audit.events.num: default
ALTER TABLE audit.events
    ALTER COLUMN num DROP DEFAULT;

-- change column audit.events.id: default
ALTER TABLE audit.events
    ALTER COLUMN id DROP DEFAULT;

-- drop sequence audit.numbers
DROP SEQUENCE audit.numbers;

-- drop sequence audit.events_id_seq
DROP SEQUENCE audit.events_id_seq;

