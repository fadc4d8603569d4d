-- upgrade foreign_keys=off
-- rebuild table pages: change column hits
CREATE TABLE autogen_new_pages (
    id integer PRIMARY KEY,
    hits integer
);

-- copy its rows
INSERT INTO autogen_new_pages (id, hits)
    SELECT id, hits FROM pages;

-- put the new table in the old one's place
DROP TABLE pages;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_pages RENAME TO pages;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table pages: change column hits
CREATE TABLE autogen_new_pages (
    id integer PRIMARY KEY,
    hits bigint
);

-- copy its rows
INSERT INTO autogen_new_pages (id, hits)
    SELECT id, hits FROM pages;

-- put the new table in the old one's place
DROP TABLE pages;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_pages RENAME TO pages;

PRAGMA legacy_alter_table = OFF;

