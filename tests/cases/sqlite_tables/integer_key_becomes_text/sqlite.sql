-- upgrade foreign_keys=off
-- rebuild table codes: change column code        [values of code are converted from integer to text; fails if one would change]
CREATE TABLE autogen_new_codes (
    code text PRIMARY KEY,
    n integer
);

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- what the values of codes.code become as text
CREATE TEMP TABLE autogen_values (id INTEGER PRIMARY KEY, old, new text, back integer);

-- into the new type
INSERT INTO temp.autogen_values (id, old, new)
    SELECT rowid, code, code FROM codes;

-- and back
UPDATE temp.autogen_values SET back = new;

-- no value of codes.code may change as text
INSERT INTO temp.autogen_guard
    SELECT 'no value of codes.code may change as text', count(*) FROM temp.autogen_values WHERE typeof(old) <> typeof(back) OR old IS NOT back;

-- no value would
DROP TABLE temp.autogen_values;

-- copy its rows
INSERT OR ABORT INTO autogen_new_codes (rowid, code, n)
    SELECT rowid, code, n FROM codes;

-- every row of codes must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of codes must be in its copy', (SELECT count(*) FROM codes) - (SELECT count(*) FROM autogen_new_codes);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE codes;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_codes RENAME TO codes;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table codes: change column code        [data loss: the rowids] [values of code are converted from text to integer; fails if one would change] [data loss: NULL in code becomes a number]
CREATE TABLE autogen_new_codes (
    code integer PRIMARY KEY,
    n integer
);

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- what the values of codes.code become as integer
CREATE TEMP TABLE autogen_values (id INTEGER PRIMARY KEY, old, new integer, back text);

-- into the new type
INSERT INTO temp.autogen_values (id, old, new)
    SELECT rowid, code, code FROM codes;

-- and back
UPDATE temp.autogen_values SET back = new;

-- no value of codes.code may change as integer
INSERT INTO temp.autogen_guard
    SELECT 'no value of codes.code may change as integer', count(*) FROM temp.autogen_values WHERE typeof(old) <> typeof(back) OR old IS NOT back;

-- no value would
DROP TABLE temp.autogen_values;

-- copy its rows
INSERT OR ABORT INTO autogen_new_codes (code, n)
    SELECT code, n FROM codes;

-- every row of codes must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of codes must be in its copy', (SELECT count(*) FROM codes) - (SELECT count(*) FROM autogen_new_codes);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE codes;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_codes RENAME TO codes;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

