-- upgrade foreign_keys=off
-- rebuild table logs: change column line        [fails if a row holds NULL in line]
CREATE TABLE autogen_new_logs (
    id integer PRIMARY KEY AUTOINCREMENT,
    line text NOT NULL
);

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- no row of logs may hold NULL in line
INSERT INTO temp.autogen_guard
    SELECT 'no row of logs may hold NULL in line', count(*) FROM logs WHERE line IS NULL;

-- copy its rows
INSERT OR ABORT INTO autogen_new_logs (id, line)
    SELECT id, line FROM logs;

-- every row of logs must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of logs must be in its copy', (SELECT count(*) FROM logs) - (SELECT count(*) FROM autogen_new_logs);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- keep its AUTOINCREMENT counter: forget the copy's own
DELETE FROM sqlite_sequence WHERE name = 'autogen_new_logs';

-- and take over the old one's
INSERT INTO sqlite_sequence (name, seq)
    SELECT 'autogen_new_logs', seq FROM sqlite_sequence WHERE name = 'logs';

-- drop the old table: its rows are in the new one
DROP TABLE logs;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_logs RENAME TO logs;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table logs: change column line
CREATE TABLE autogen_new_logs (
    id integer PRIMARY KEY AUTOINCREMENT,
    line text
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_logs (id, line)
    SELECT id, line FROM logs;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of logs must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of logs must be in its copy', (SELECT count(*) FROM logs) - (SELECT count(*) FROM autogen_new_logs);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- keep its AUTOINCREMENT counter: forget the copy's own
DELETE FROM sqlite_sequence WHERE name = 'autogen_new_logs';

-- and take over the old one's
INSERT INTO sqlite_sequence (name, seq)
    SELECT 'autogen_new_logs', seq FROM sqlite_sequence WHERE name = 'logs';

-- drop the old table: its rows are in the new one
DROP TABLE logs;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_logs RENAME TO logs;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

