-- upgrade foreign_keys=off
-- rebuild table logs: change column at
CREATE TABLE autogen_new_logs (
    id integer PRIMARY KEY,
    at timestamp(3)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_logs (id, at)
    SELECT id, at FROM logs;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of logs must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of logs must be in its copy', (SELECT count(*) FROM logs) - (SELECT count(*) FROM autogen_new_logs);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE logs;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_logs RENAME TO logs;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table logs: change column at
CREATE TABLE autogen_new_logs (
    id integer PRIMARY KEY,
    at timestamp(0)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_logs (id, at)
    SELECT id, at FROM logs;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of logs must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of logs must be in its copy', (SELECT count(*) FROM logs) - (SELECT count(*) FROM autogen_new_logs);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE logs;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_logs RENAME TO logs;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

