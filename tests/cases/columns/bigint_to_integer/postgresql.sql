-- upgrade
-- change column pages.hits: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit integer]
ALTER TABLE pages
    ALTER COLUMN hits TYPE integer;

-- downgrade
-- change column pages.hits: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE pages
    ALTER COLUMN hits TYPE bigint;

