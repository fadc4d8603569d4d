-- upgrade
-- change column parts.code: type, default        [rewrites the table, which is locked meanwhile]
ALTER TABLE parts
    ALTER COLUMN code DROP DEFAULT,
    ALTER COLUMN code TYPE text USING code::text,
    ALTER COLUMN code SET DEFAULT '0';

-- downgrade
-- change column parts.code: type, default        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit integer]
ALTER TABLE parts
    ALTER COLUMN code DROP DEFAULT,
    ALTER COLUMN code TYPE integer USING code::integer,
    ALTER COLUMN code SET DEFAULT 0;

