-- upgrade foreign_keys=off
-- rebuild table texts: change column a, change column b, change column c
CREATE TABLE autogen_new_texts (
    id integer PRIMARY KEY,
    a text DEFAULT 'it''s',
    b text DEFAULT 'a "b" \ ; -- /* $$ ',
    c text DEFAULT 'line one
line two'
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_texts (id, a, b, c)
    SELECT id, a, b, c FROM texts;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of texts must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of texts must be in its copy', (SELECT count(*) FROM texts) - (SELECT count(*) FROM autogen_new_texts);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE texts;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_texts RENAME TO texts;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table texts: change column a, change column b, change column c
CREATE TABLE autogen_new_texts (
    id integer PRIMARY KEY,
    a text,
    b text DEFAULT 'plain',
    c text
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_texts (id, a, b, c)
    SELECT id, a, b, c FROM texts;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of texts must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of texts must be in its copy', (SELECT count(*) FROM texts) - (SELECT count(*) FROM autogen_new_texts);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE texts;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_texts RENAME TO texts;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

