-- upgrade foreign_keys=off
-- rebuild table pages: change column hits
CREATE TABLE autogen_new_pages (
    id integer PRIMARY KEY,
    hits bigint DEFAULT 0 NOT NULL
);

-- copy its rows
INSERT INTO autogen_new_pages (id, hits)
    SELECT id, hits FROM pages;

-- put the new table in the old one's place
DROP TABLE pages;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_pages RENAME TO pages;

PRAGMA legacy_alter_table = OFF;

-- create index pages.pages_hits_idx
CREATE INDEX pages_hits_idx ON pages (hits);

-- downgrade foreign_keys=off
-- rebuild table pages: change column hits
CREATE TABLE autogen_new_pages (
    id integer PRIMARY KEY,
    hits integer DEFAULT 0 NOT NULL
);

-- copy its rows
INSERT INTO autogen_new_pages (id, hits)
    SELECT id, hits FROM pages;

-- put the new table in the old one's place
DROP TABLE pages;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_pages RENAME TO pages;

PRAGMA legacy_alter_table = OFF;

-- create index pages.pages_hits_idx
CREATE INDEX pages_hits_idx ON pages (hits);

