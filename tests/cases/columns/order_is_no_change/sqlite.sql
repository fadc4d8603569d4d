-- upgrade foreign_keys=off
-- rebuild table shuffled: change column b
CREATE TABLE autogen_new_shuffled (
    id integer PRIMARY KEY,
    c boolean,
    b text DEFAULT 'b',
    a integer
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_shuffled (id, c, b, a)
    SELECT id, c, b, a FROM shuffled;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of shuffled must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of shuffled must be in its copy', (SELECT count(*) FROM shuffled) - (SELECT count(*) FROM autogen_new_shuffled);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE shuffled;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_shuffled RENAME TO shuffled;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table shuffled: change column b
CREATE TABLE autogen_new_shuffled (
    id integer PRIMARY KEY,
    a integer,
    b text,
    c boolean
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_shuffled (id, a, b, c)
    SELECT id, a, b, c FROM shuffled;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of shuffled must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of shuffled must be in its copy', (SELECT count(*) FROM shuffled) - (SELECT count(*) FROM autogen_new_shuffled);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE shuffled;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_shuffled RENAME TO shuffled;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

