-- upgrade foreign_keys=off
-- rebuild table words: change column word
CREATE TABLE autogen_new_words (
    id integer PRIMARY KEY,
    word text COLLATE NOCASE
);

-- copy its rows
INSERT INTO autogen_new_words (id, word)
    SELECT id, word FROM words;

-- put the new table in the old one's place
DROP TABLE words;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_words RENAME TO words;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table words: change column word
CREATE TABLE autogen_new_words (
    id integer PRIMARY KEY,
    word text
);

-- copy its rows
INSERT INTO autogen_new_words (id, word)
    SELECT id, word FROM words;

-- put the new table in the old one's place
DROP TABLE words;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_words RENAME TO words;

PRAGMA legacy_alter_table = OFF;

