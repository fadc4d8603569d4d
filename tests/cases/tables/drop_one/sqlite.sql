-- upgrade
-- drop table drafts        [data loss: the table's rows]
DROP TABLE drafts;

-- downgrade
-- create table drafts
CREATE TABLE drafts (
    id integer PRIMARY KEY,
    body text,
    words integer DEFAULT 0 NOT NULL
);

-- create index drafts.drafts_body_idx
CREATE INDEX drafts_body_idx ON drafts (body);

