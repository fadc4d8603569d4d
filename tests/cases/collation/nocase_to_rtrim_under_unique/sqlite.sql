-- upgrade foreign_keys=off
-- rebuild table words: change column word
CREATE TABLE autogen_new_words (
    id integer PRIMARY KEY,
    word text COLLATE rtrim,
    UNIQUE (word)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_words (id, word)
    SELECT id, word FROM words;

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
    word text COLLATE nocase,
    UNIQUE (word)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_words (id, word)
    SELECT id, word FROM words;

-- drop the old table: its rows are in the new one
DROP TABLE words;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_words RENAME TO words;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

