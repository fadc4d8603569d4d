-- upgrade foreign_keys=off
-- rebuild table notes: change column a, change column b
CREATE TABLE autogen_new_notes (
    id integer PRIMARY KEY,
    a text DEFAULT '',
    b text
);

-- copy its rows
INSERT INTO autogen_new_notes (id, a, b)
    SELECT id, a, b FROM notes;

-- put the new table in the old one's place
DROP TABLE notes;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_notes RENAME TO notes;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table notes: change column a, change column b
CREATE TABLE autogen_new_notes (
    id integer PRIMARY KEY,
    a text,
    b text DEFAULT ''
);

-- copy its rows
INSERT INTO autogen_new_notes (id, a, b)
    SELECT id, a, b FROM notes;

-- put the new table in the old one's place
DROP TABLE notes;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_notes RENAME TO notes;

PRAGMA legacy_alter_table = OFF;

