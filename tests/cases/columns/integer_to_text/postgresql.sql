-- upgrade
-- change column parts.code: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE parts
    ALTER COLUMN code TYPE text USING code::text;

-- downgrade
-- change column parts.code: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit integer]
ALTER TABLE parts
    ALTER COLUMN code TYPE integer USING code::integer;

