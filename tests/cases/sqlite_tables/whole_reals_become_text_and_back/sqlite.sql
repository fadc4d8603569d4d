-- upgrade foreign_keys=off
-- rebuild table t: change column a        [values of a are converted from real to text; fails if one would change]
CREATE TABLE autogen_new_t (
    id integer PRIMARY KEY,
    a text
);

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- what the values of t.a become as text
CREATE TEMP TABLE autogen_values (id INTEGER PRIMARY KEY, old, new text, back real);

-- into the new type
INSERT INTO temp.autogen_values (id, old, new)
    SELECT rowid, a, a FROM t;

-- and back
UPDATE temp.autogen_values SET back = new;

-- no value of t.a may change as text
INSERT INTO temp.autogen_guard
    SELECT 'no value of t.a may change as text', count(*) FROM temp.autogen_values WHERE typeof(old) <> typeof(back) OR old IS NOT back;

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

-- downgrade foreign_keys=off
-- rebuild table t: change column a        [values of a are converted from text to real; fails if one would change]
CREATE TABLE autogen_new_t (
    id integer PRIMARY KEY,
    a real
);

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- what the values of t.a become as real
CREATE TEMP TABLE autogen_values (id INTEGER PRIMARY KEY, old, new real, back text);

-- into the new type
INSERT INTO temp.autogen_values (id, old, new)
    SELECT rowid, a, a FROM t;

-- and back
UPDATE temp.autogen_values SET back = new;

-- no value of t.a may change as real
INSERT INTO temp.autogen_guard
    SELECT 'no value of t.a may change as real', count(*) FROM temp.autogen_values WHERE typeof(old) <> typeof(back) OR old IS NOT back;

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

