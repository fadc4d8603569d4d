-- upgrade foreign_keys=off
-- rebuild table notes: change column a, change column b
CREATE TABLE autogen_new_notes (
    id integer PRIMARY KEY,
    a text DEFAULT '',
    b text
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_notes (id, a, b)
    SELECT id, a, b FROM notes;

-- drop the old table: its rows are in the new one
DROP TABLE notes;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_notes RENAME TO notes;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table notes: change column a, change column b
CREATE TABLE autogen_new_notes (
    id integer PRIMARY KEY,
    a text,
    b text DEFAULT ''
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_notes (id, a, b)
    SELECT id, a, b FROM notes;

-- drop the old table: its rows are in the new one
DROP TABLE notes;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_notes RENAME TO notes;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

