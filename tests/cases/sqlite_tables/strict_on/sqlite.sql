-- upgrade foreign_keys=off
-- rebuild table things: change its constraints        [fails if a value is not of its column's type]
CREATE TABLE autogen_new_things (
    id integer PRIMARY KEY,
    name text,
    size real,
    data blob
) STRICT;

-- copy its rows
INSERT OR ABORT INTO autogen_new_things (id, name, size, data)
    SELECT id, name, size, data FROM things;

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

-- downgrade foreign_keys=off
-- rebuild table things: change its constraints
CREATE TABLE autogen_new_things (
    id integer PRIMARY KEY,
    name text,
    size real,
    data blob
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_things (id, name, size, data)
    SELECT id, name, size, data FROM things;

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

