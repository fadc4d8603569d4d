-- upgrade foreign_keys=off
-- rebuild table t: change column a        [data loss: values of a are converted from integer to blob by a * 10]
CREATE TABLE autogen_new_t (
    id integer PRIMARY KEY,
    a blob
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_t (id, a)
    SELECT id, (a * 10) FROM t;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of t must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of t must be in its copy', (SELECT count(*) FROM t) - (SELECT count(*) FROM autogen_new_t);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE t;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_t RENAME TO t;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table t: change column a        [data loss: whether values of a were stored as numbers or as text; fails if one would be written in another way]
CREATE TABLE autogen_new_t (
    id integer PRIMARY KEY,
    a integer
);

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- what the values of t.a become as integer
CREATE TEMP TABLE autogen_values (id INTEGER PRIMARY KEY, old, new integer, back);

-- into the new type
INSERT INTO temp.autogen_values (id, old, new)
    SELECT rowid, a, a FROM t;

-- and back
UPDATE temp.autogen_values SET back = new;

-- no value of t.a may change as integer
INSERT INTO temp.autogen_guard
    SELECT 'no value of t.a may change as integer', count(*) FROM temp.autogen_values WHERE typeof(old) <> 'blob' AND (CAST(old AS TEXT) IS NOT CAST(new AS TEXT) OR typeof(old) = 'real' AND CAST(new AS REAL) <> old);

-- no value would
DROP TABLE temp.autogen_values;

-- copy its rows
INSERT OR ABORT INTO autogen_new_t (id, a)
    SELECT id, a FROM t;

-- every row of t must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of t must be in its copy', (SELECT count(*) FROM t) - (SELECT count(*) FROM autogen_new_t);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE t;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_t RENAME TO t;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

