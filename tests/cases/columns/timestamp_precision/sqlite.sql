-- upgrade foreign_keys=off
-- rebuild table logs: change column at
CREATE TABLE autogen_new_logs (
    id integer PRIMARY KEY,
    at timestamp(3)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_logs (id, at)
    SELECT id, at FROM logs;

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

-- drop the old table: its rows are in the new one
DROP TABLE logs;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_logs RENAME TO logs;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

