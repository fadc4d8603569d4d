-- upgrade
-- change column logs.at: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE logs
    ALTER COLUMN at TYPE timestamptz;

-- downgrade
-- change column logs.at: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit timestamp without time zone]
ALTER TABLE logs
    ALTER COLUMN at TYPE timestamp without time zone;

