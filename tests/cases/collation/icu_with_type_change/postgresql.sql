-- upgrade
-- change column words.word: type, collation
ALTER TABLE words
    ALTER COLUMN word TYPE text COLLATE "und-x-icu";

-- downgrade
-- change column words.word: type, collation        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit character varying(30)]
ALTER TABLE words
    ALTER COLUMN word TYPE character varying(30) COLLATE "de-x-icu";

