-- upgrade
-- change column words.word: collation
ALTER TABLE words
    ALTER COLUMN word TYPE text COLLATE "C";

-- downgrade
-- change column words.word: collation
ALTER TABLE words
    ALTER COLUMN word TYPE text;

