-- upgrade
-- change column items.weight: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit integer]
ALTER TABLE items
    ALTER COLUMN weight TYPE integer USING replace(weight, ' kg', '')::integer;

-- downgrade
-- change column items.weight: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE items
    ALTER COLUMN weight TYPE text USING weight::text;

