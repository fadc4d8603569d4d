-- upgrade
-- change column logs.at: type
ALTER TABLE logs
    ALTER COLUMN at TYPE timestamp(3);

-- downgrade
-- change column logs.at: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit timestamp(0) without time zone]
ALTER TABLE logs
    ALTER COLUMN at TYPE timestamp(0) without time zone;

