-- upgrade
-- change column words.word: default
ALTER TABLE words
    ALTER COLUMN word SET DEFAULT 'w';

-- downgrade
-- change column words.word: default
ALTER TABLE words
    ALTER COLUMN word DROP DEFAULT;

