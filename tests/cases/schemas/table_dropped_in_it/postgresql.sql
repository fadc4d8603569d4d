-- upgrade
-- drop table audit.events        [data loss: the table's rows]
DROP TABLE audit.events;

-- downgrade
-- create table audit.events
CREATE TABLE audit.events (
    id integer NOT NULL,
    what text,
    user_id integer,
    CONSTRAINT events_pkey PRIMARY KEY (id)
);

-- create index audit.events.events_what_idx
CREATE INDEX events_what_idx ON audit.events (what);

