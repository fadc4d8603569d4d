-- upgrade foreign_keys=off
-- rebuild table words: change column word
CREATE TABLE autogen_new_words (
    id integer PRIMARY KEY,
    word text COLLATE NOCASE
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_words (id, word)
    SELECT id, word FROM words;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of words must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of words must be in its copy', (SELECT count(*) FROM words) - (SELECT count(*) FROM autogen_new_words);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE words;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_words RENAME TO words;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table words: change column word
CREATE TABLE autogen_new_words (
    id integer PRIMARY KEY,
    word text
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_words (id, word)
    SELECT id, word FROM words;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of words must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of words must be in its copy', (SELECT count(*) FROM words) - (SELECT count(*) FROM autogen_new_words);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE words;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_words RENAME TO words;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

