-- upgrade foreign_keys=off
-- rebuild table logs: change column line        [fails if a row holds NULL in line]
CREATE TABLE autogen_new_logs (
    id integer PRIMARY KEY AUTOINCREMENT,
    line text NOT NULL
);

-- copy its rows
INSERT INTO autogen_new_logs (id, line)
    SELECT id, line FROM logs;

-- keep its AUTOINCREMENT counter
DELETE FROM sqlite_sequence WHERE name = 'autogen_new_logs';

INSERT INTO sqlite_sequence (name, seq)
    SELECT 'autogen_new_logs', seq FROM sqlite_sequence WHERE name = 'logs';

-- put the new table in the old one's place
DROP TABLE logs;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_logs RENAME TO logs;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table logs: change column line
CREATE TABLE autogen_new_logs (
    id integer PRIMARY KEY AUTOINCREMENT,
    line text
);

-- copy its rows
INSERT INTO autogen_new_logs (id, line)
    SELECT id, line FROM logs;

-- keep its AUTOINCREMENT counter
DELETE FROM sqlite_sequence WHERE name = 'autogen_new_logs';

INSERT INTO sqlite_sequence (name, seq)
    SELECT 'autogen_new_logs', seq FROM sqlite_sequence WHERE name = 'logs';

-- put the new table in the old one's place
DROP TABLE logs;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_logs RENAME TO logs;

PRAGMA legacy_alter_table = OFF;

