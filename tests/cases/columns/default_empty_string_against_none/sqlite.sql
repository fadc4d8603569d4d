-- upgrade foreign_keys=off
-- rebuild table notes: change column a, change column b
CREATE TABLE autogen_new_notes (
    id integer PRIMARY KEY,
    a text DEFAULT '',
    b text
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_notes (id, a, b)
    SELECT id, a, b FROM notes;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of notes must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of notes must be in its copy', (SELECT count(*) FROM notes) - (SELECT count(*) FROM autogen_new_notes);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE notes;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_notes RENAME TO notes;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table notes: change column a, change column b
CREATE TABLE autogen_new_notes (
    id integer PRIMARY KEY,
    a text,
    b text DEFAULT ''
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_notes (id, a, b)
    SELECT id, a, b FROM notes;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of notes must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of notes must be in its copy', (SELECT count(*) FROM notes) - (SELECT count(*) FROM autogen_new_notes);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE notes;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_notes RENAME TO notes;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

