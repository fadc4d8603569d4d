-- upgrade foreign_keys=off
-- rebuild table pages: change column hits
CREATE TABLE autogen_new_pages (
    id integer PRIMARY KEY,
    hits integer
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_pages (id, hits)
    SELECT id, hits FROM pages;

-- drop the old table: its rows are in the new one
DROP TABLE pages;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_pages RENAME TO pages;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table pages: change column hits
CREATE TABLE autogen_new_pages (
    id integer PRIMARY KEY,
    hits bigint
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_pages (id, hits)
    SELECT id, hits FROM pages;

-- drop the old table: its rows are in the new one
DROP TABLE pages;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_pages RENAME TO pages;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

