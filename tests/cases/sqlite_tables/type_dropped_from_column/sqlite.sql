-- upgrade foreign_keys=off
-- rebuild table bag: change column anything
CREATE TABLE autogen_new_bag (
    id integer PRIMARY KEY,
    anything
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_bag (id, anything)
    SELECT id, anything FROM bag;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of bag must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of bag must be in its copy', (SELECT count(*) FROM bag) - (SELECT count(*) FROM autogen_new_bag);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE bag;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_bag RENAME TO bag;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table bag: change column anything        [data loss: whether values of anything were stored as numbers or as text; fails if one would be written in another way]
CREATE TABLE autogen_new_bag (
    id integer PRIMARY KEY,
    anything text
);

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- what the values of bag.anything become as text
CREATE TEMP TABLE autogen_values (id INTEGER PRIMARY KEY, old, new text, back);

-- into the new type
INSERT INTO temp.autogen_values (id, old, new)
    SELECT rowid, anything, anything FROM bag;

-- and back
UPDATE temp.autogen_values SET back = new;

-- no value of bag.anything may change as text
INSERT INTO temp.autogen_guard
    SELECT 'no value of bag.anything may change as text', count(*) FROM temp.autogen_values WHERE typeof(old) <> 'blob' AND (CAST(old AS TEXT) IS NOT CAST(new AS TEXT) OR typeof(old) = 'real' AND CAST(new AS REAL) <> old);

-- no value would
DROP TABLE temp.autogen_values;

-- copy its rows
INSERT OR ABORT INTO autogen_new_bag (id, anything)
    SELECT id, anything FROM bag;

-- every row of bag must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of bag must be in its copy', (SELECT count(*) FROM bag) - (SELECT count(*) FROM autogen_new_bag);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE bag;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_bag RENAME TO bag;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

