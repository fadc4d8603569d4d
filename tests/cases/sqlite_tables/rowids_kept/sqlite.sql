-- upgrade foreign_keys=off
-- rebuild table notes: change column body        [fails if a row holds NULL in body]
CREATE TABLE autogen_new_notes (
    body text DEFAULT '' NOT NULL
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_notes (rowid, body)
    SELECT rowid, body FROM notes;

-- drop the old table: its rows are in the new one
DROP TABLE notes;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_notes RENAME TO notes;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table notes: change column body
CREATE TABLE autogen_new_notes (
    body text
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_notes (rowid, body)
    SELECT rowid, body FROM notes;

-- drop the old table: its rows are in the new one
DROP TABLE notes;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_notes RENAME TO notes;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

