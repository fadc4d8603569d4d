-- upgrade
-- change column bills.amount: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit integer]
ALTER TABLE bills
    ALTER COLUMN amount TYPE integer USING amount::integer;

-- downgrade
-- change column bills.amount: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE bills
    ALTER COLUMN amount TYPE text USING amount::text;

