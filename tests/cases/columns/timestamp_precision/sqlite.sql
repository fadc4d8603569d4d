-- upgrade foreign_keys=off
-- rebuild table logs: change column at
CREATE TABLE autogen_new_logs (
    id integer PRIMARY KEY,
    at timestamp(3)
);

-- copy its rows
INSERT INTO autogen_new_logs (id, at)
    SELECT id, at FROM logs;

-- put the new table in the old one's place
DROP TABLE logs;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_logs RENAME TO logs;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table logs: change column at
CREATE TABLE autogen_new_logs (
    id integer PRIMARY KEY,
    at timestamp(0)
);

-- copy its rows
INSERT INTO autogen_new_logs (id, at)
    SELECT id, at FROM logs;

-- put the new table in the old one's place
DROP TABLE logs;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_logs RENAME TO logs;

PRAGMA legacy_alter_table = OFF;

