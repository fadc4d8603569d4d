-- upgrade
-- change column boxes.size: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE boxes
    ALTER COLUMN size TYPE bigint;

-- downgrade
-- change column boxes.size: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit integer]
ALTER TABLE boxes
    ALTER COLUMN size TYPE integer;

