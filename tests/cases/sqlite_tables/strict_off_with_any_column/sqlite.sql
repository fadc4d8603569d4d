-- upgrade foreign_keys=off
-- rebuild table things: change its constraints        [data loss: whether values of whatever were stored as numbers or as text; fails if one would be written in another way]
CREATE TABLE autogen_new_things (
    id integer PRIMARY KEY,
    name text,
    size real,
    data blob,
    whatever any
);

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- what the values of things.whatever become as any
CREATE TEMP TABLE autogen_values (id INTEGER PRIMARY KEY, old, new any, back);

-- into the new type
INSERT INTO temp.autogen_values (id, old, new)
    SELECT rowid, whatever, whatever FROM things;

-- and back
UPDATE temp.autogen_values SET back = new;

-- no value of things.whatever may change as any
INSERT INTO temp.autogen_guard
    SELECT 'no value of things.whatever may change as any', count(*) FROM temp.autogen_values WHERE typeof(old) <> 'blob' AND (CAST(old AS TEXT) IS NOT CAST(new AS TEXT) OR typeof(old) = 'real' AND CAST(new AS REAL) <> old);

-- no value would
DROP TABLE temp.autogen_values;

-- copy its rows
INSERT OR ABORT INTO autogen_new_things (id, name, size, data, whatever)
    SELECT id, name, size, data, whatever FROM things;

-- every row of things must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of things must be in its copy', (SELECT count(*) FROM things) - (SELECT count(*) FROM autogen_new_things);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE things;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_things RENAME TO things;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table things: change its constraints        [fails if a value is not of its column's type]
CREATE TABLE autogen_new_things (
    id integer PRIMARY KEY,
    name text,
    size real,
    data blob,
    whatever any
) STRICT;

-- copy its rows
INSERT OR ABORT INTO autogen_new_things (id, name, size, data, whatever)
    SELECT id, name, size, data, whatever FROM things;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of things must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of things must be in its copy', (SELECT count(*) FROM things) - (SELECT count(*) FROM autogen_new_things);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE things;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_things RENAME TO things;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

