-- upgrade
-- change column items.total: type
ALTER TABLE items
    ALTER COLUMN total TYPE numeric;

-- downgrade
-- change column items.total: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit numeric(12,2)]
ALTER TABLE items
    ALTER COLUMN total TYPE numeric(12,2);

