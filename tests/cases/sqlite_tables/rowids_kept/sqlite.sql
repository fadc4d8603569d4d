-- upgrade foreign_keys=off
-- rebuild table notes: change column body        [fails if a row holds NULL in body]
CREATE TABLE autogen_new_notes (
    body text DEFAULT '' NOT NULL
);

-- copy its rows
INSERT INTO autogen_new_notes (rowid, body)
    SELECT rowid, body FROM notes;

-- put the new table in the old one's place
DROP TABLE notes;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_notes RENAME TO notes;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table notes: change column body
CREATE TABLE autogen_new_notes (
    body text
);

-- copy its rows
INSERT INTO autogen_new_notes (rowid, body)
    SELECT rowid, body FROM notes;

-- put the new table in the old one's place
DROP TABLE notes;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_notes RENAME TO notes;

PRAGMA legacy_alter_table = OFF;

