-- upgrade foreign_keys=off
-- rebuild table docs: change column name        [fails if a row holds NULL in name] [fails if two rows are alike]
CREATE TABLE autogen_new_docs (
    id integer PRIMARY KEY,
    name text NOT NULL,
    code text,
    UNIQUE (name)
);

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- no row of docs may hold NULL in name
INSERT INTO temp.autogen_guard
    SELECT 'no row of docs may hold NULL in name', count(*) FROM docs WHERE name IS NULL;

-- copy its rows
INSERT OR ABORT INTO autogen_new_docs (id, name, code)
    SELECT id, name, code FROM docs;

-- every row of docs must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of docs must be in its copy', (SELECT count(*) FROM docs) - (SELECT count(*) FROM autogen_new_docs);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE docs;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_docs RENAME TO docs;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table docs: change column name
CREATE TABLE autogen_new_docs (
    id integer PRIMARY KEY,
    name text,
    code text
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_docs (id, name, code)
    SELECT id, name, code FROM docs;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of docs must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of docs must be in its copy', (SELECT count(*) FROM docs) - (SELECT count(*) FROM autogen_new_docs);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE docs;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_docs RENAME TO docs;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

