-- upgrade
-- change column docs.data: type, default        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit jsonb]
ALTER TABLE docs
    ALTER COLUMN data TYPE jsonb USING data::jsonb,
    ALTER COLUMN data SET DEFAULT '{}';

-- downgrade
-- change column docs.data: type, default        [rewrites the table, which is locked meanwhile]
ALTER TABLE docs
    ALTER COLUMN data DROP DEFAULT,
    ALTER COLUMN data TYPE text USING data::text;

