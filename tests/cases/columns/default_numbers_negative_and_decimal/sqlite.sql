-- upgrade foreign_keys=off
-- rebuild table limits: change column low, change column rate
CREATE TABLE autogen_new_limits (
    id integer PRIMARY KEY,
    low integer DEFAULT -1,
    rate numeric(6,3) DEFAULT -0.125
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_limits (id, low, rate)
    SELECT id, low, rate FROM limits;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of limits must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of limits must be in its copy', (SELECT count(*) FROM limits) - (SELECT count(*) FROM autogen_new_limits);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE limits;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_limits RENAME TO limits;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table limits: change column low, change column rate
CREATE TABLE autogen_new_limits (
    id integer PRIMARY KEY,
    low integer DEFAULT 1,
    rate numeric(6, 3) DEFAULT 1.5
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_limits (id, low, rate)
    SELECT id, low, rate FROM limits;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of limits must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of limits must be in its copy', (SELECT count(*) FROM limits) - (SELECT count(*) FROM autogen_new_limits);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE limits;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_limits RENAME TO limits;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

