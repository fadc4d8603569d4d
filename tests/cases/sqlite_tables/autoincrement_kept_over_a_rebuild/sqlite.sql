-- upgrade foreign_keys=off
-- rebuild table logs: change column line        [fails if a row holds NULL in line]
CREATE TABLE autogen_new_logs (
    id integer PRIMARY KEY AUTOINCREMENT,
    line text NOT NULL
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_logs (id, line)
    SELECT id, line FROM logs;

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

