-- upgrade
-- create extension citext
CREATE EXTENSION IF NOT EXISTS citext;

-- change column t.word: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit citext]
ALTER TABLE t
    ALTER COLUMN word TYPE citext USING word::citext;

-- downgrade
-- change column t.word: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE t
    ALTER COLUMN word TYPE text USING word::text;

-- drop extension citext        [data loss: what tables of its own hold]
DROP EXTENSION citext;

