-- upgrade
-- change column pupils.marks: type, default        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit bigint[]]
ALTER TABLE pupils
    ALTER COLUMN marks DROP DEFAULT,
    ALTER COLUMN marks TYPE bigint[] USING marks::bigint[],
    ALTER COLUMN marks SET DEFAULT '{}';

-- downgrade
-- change column pupils.marks: type, default        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit integer[]]
ALTER TABLE pupils
    ALTER COLUMN marks DROP DEFAULT,
    ALTER COLUMN marks TYPE integer[] USING marks::integer[],
    ALTER COLUMN marks SET DEFAULT '{}'::integer[];

