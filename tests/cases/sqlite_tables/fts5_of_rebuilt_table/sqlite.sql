-- upgrade foreign_keys=off
-- rebuild table notes: change column title        [fails if a row does not satisfy a check]
CREATE TABLE autogen_new_notes (
    id integer PRIMARY KEY,
    title text COLLATE nocase,
    CHECK (length(title) > 0)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_notes (id, title)
    SELECT id, title FROM notes;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of notes must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of notes must be in its copy', (SELECT count(*) FROM notes) - (SELECT count(*) FROM autogen_new_notes);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE notes;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_notes RENAME TO notes;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- put back trigger notes_ai
CREATE TRIGGER notes_ai AFTER INSERT ON notes BEGIN INSERT INTO notes_fts (rowid, title) VALUES (new.id, new.title); END;

-- downgrade foreign_keys=off
-- rebuild table notes: change column title
CREATE TABLE autogen_new_notes (
    id integer PRIMARY KEY,
    title text
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_notes (id, title)
    SELECT id, title FROM notes;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of notes must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of notes must be in its copy', (SELECT count(*) FROM notes) - (SELECT count(*) FROM autogen_new_notes);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE notes;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_notes RENAME TO notes;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- put back trigger notes_ai
CREATE TRIGGER notes_ai AFTER INSERT ON notes BEGIN INSERT INTO notes_fts (rowid, title) VALUES (new.id, new.title); END;

