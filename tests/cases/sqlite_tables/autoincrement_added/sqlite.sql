-- upgrade foreign_keys=off
-- rebuild table logs: change column id
CREATE TABLE autogen_new_logs (
    id integer PRIMARY KEY AUTOINCREMENT,
    line text
);

-- copy its rows
INSERT INTO autogen_new_logs (id, line)
    SELECT id, line FROM logs;

-- put the new table in the old one's place
DROP TABLE logs;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_logs RENAME TO logs;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table logs: change column id        [data loss: the AUTOINCREMENT counter]
CREATE TABLE autogen_new_logs (
    id integer PRIMARY KEY,
    line text
);

-- copy its rows
INSERT INTO autogen_new_logs (id, line)
    SELECT id, line FROM logs;

-- put the new table in the old one's place
DROP TABLE logs;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_logs RENAME TO logs;

PRAGMA legacy_alter_table = OFF;

