-- upgrade
-- create enum ticket_state
CREATE TYPE ticket_state AS ENUM ('open', 'held', 'closed');

-- drop check tickets.tickets_state
ALTER TABLE tickets DROP CONSTRAINT tickets_state;

-- drop index tickets.tickets_state
DROP INDEX tickets_state;

-- drop default of column tickets.id
ALTER TABLE tickets ALTER COLUMN id DROP DEFAULT;

-- drop sequence tickets_id_seq        [data loss: how far it has counted]
DROP SEQUENCE tickets_id_seq;

-- add column tickets.number        [rewrites the table, which is locked meanwhile]
ALTER TABLE tickets ADD COLUMN number bigint DEFAULT nextval('ticket_numbers');

-- change column tickets.id: type, identity        [rewrites the table, which is locked meanwhile]
ALTER TABLE tickets
    ALTER COLUMN id TYPE bigint,
    ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

-- tickets.id goes on behind the values that are there
SELECT setval(pg_get_serial_sequence('tickets', 'id'), max(id)) FROM tickets HAVING max(id) IS NOT NULL;

-- change column tickets.state: type, default        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit ticket_state]
ALTER TABLE tickets
    ALTER COLUMN state DROP DEFAULT,
    ALTER COLUMN state TYPE ticket_state USING state::text::ticket_state,
    ALTER COLUMN state SET DEFAULT 'open';

-- change column tickets.tags: collation
ALTER TABLE tickets
    ALTER COLUMN tags TYPE text COLLATE "C";

-- change column tickets.at: type, not_null, default        [rewrites the table, which is locked meanwhile] [fails if a row holds NULL]
ALTER TABLE tickets
    ALTER COLUMN at TYPE timestamptz,
    ALTER COLUMN at SET DEFAULT CURRENT_TIMESTAMP,
    ALTER COLUMN at SET NOT NULL;

-- change sequence ticket_numbers
ALTER SEQUENCE ticket_numbers INCREMENT BY 10 NO MINVALUE NO MAXVALUE START WITH 100 CACHE 1 NO CYCLE;

-- create index tickets.tickets_open        [blocks writes to the table while it is built]
CREATE INDEX tickets_open ON tickets (at) INCLUDE (number) WHERE state = 'open';

-- comment of table tickets
COMMENT ON TABLE tickets IS 'What people ask for';

-- comment of column tickets.tags
COMMENT ON COLUMN tickets.tags IS 'Comma separated';

-- downgrade
-- drop index tickets.tickets_open
DROP INDEX tickets_open;

-- drop identity of column tickets.id
ALTER TABLE tickets ALTER COLUMN id DROP IDENTITY;

-- create sequence tickets_id_seq
CREATE SEQUENCE tickets_id_seq AS integer;

-- change column tickets.at: type, not_null, default        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit timestamp without time zone]
ALTER TABLE tickets
    ALTER COLUMN at TYPE timestamp without time zone,
    ALTER COLUMN at SET DEFAULT now(),
    ALTER COLUMN at DROP NOT NULL;

-- change column tickets.tags: collation
ALTER TABLE tickets
    ALTER COLUMN tags TYPE text;

-- change column tickets.state: type, default        [rewrites the table, which is locked meanwhile]
ALTER TABLE tickets
    ALTER COLUMN state DROP DEFAULT,
    ALTER COLUMN state TYPE text USING state::text::text,
    ALTER COLUMN state SET DEFAULT 'open'::text;

-- change column tickets.id: type, default        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit integer]
ALTER TABLE tickets
    ALTER COLUMN id TYPE integer,
    ALTER COLUMN id SET DEFAULT nextval('tickets_id_seq'::regclass);

-- tickets.id goes on behind the values that are there
SELECT setval('tickets_id_seq'::regclass, max(id)) FROM tickets HAVING max(id) IS NOT NULL;

-- change sequence ticket_numbers
ALTER SEQUENCE ticket_numbers INCREMENT BY 1 NO MINVALUE NO MAXVALUE START WITH 1 CACHE 1 NO CYCLE;

-- sequence tickets_id_seq belongs to tickets.id
ALTER SEQUENCE tickets_id_seq OWNED BY tickets.id;

-- add check tickets.tickets_state        [fails if a row does not satisfy it]
ALTER TABLE tickets ADD CONSTRAINT tickets_state CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])));

-- create index tickets.tickets_state        [blocks writes to the table while it is built]
CREATE INDEX tickets_state ON tickets (state);

-- no comment of table tickets
COMMENT ON TABLE tickets IS NULL;

-- no comment of column tickets.tags
COMMENT ON COLUMN tickets.tags IS NULL;

-- drop column tickets.number        [data loss: the column's values]
ALTER TABLE tickets DROP COLUMN number;

-- drop enum ticket_state
DROP TYPE ticket_state;

