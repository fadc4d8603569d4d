-- upgrade
-- drop table drafts        [data loss: the table's rows]
DROP TABLE drafts;

-- downgrade
-- create table drafts
CREATE TABLE drafts (
    id integer NOT NULL,
    body text,
    words integer DEFAULT 0 NOT NULL,
    CONSTRAINT drafts_pkey PRIMARY KEY (id)
);

-- create index drafts.drafts_body_idx
CREATE INDEX drafts_body_idx ON drafts (body);

