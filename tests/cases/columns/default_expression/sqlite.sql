-- upgrade foreign_keys=off
-- rebuild table parts: change column tag
CREATE TABLE autogen_new_parts (
    id integer PRIMARY KEY,
    tag text DEFAULT (lower('PLA') || 'in')
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_parts (id, tag)
    SELECT id, tag FROM parts;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of parts must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of parts must be in its copy', (SELECT count(*) FROM parts) - (SELECT count(*) FROM autogen_new_parts);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE parts;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_parts RENAME TO parts;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table parts: change column tag
CREATE TABLE autogen_new_parts (
    id integer PRIMARY KEY,
    tag text DEFAULT 'plain'
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_parts (id, tag)
    SELECT id, tag FROM parts;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of parts must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of parts must be in its copy', (SELECT count(*) FROM parts) - (SELECT count(*) FROM autogen_new_parts);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE parts;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_parts RENAME TO parts;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

