-- upgrade
-- change column items.price: type
ALTER TABLE items
    ALTER COLUMN price TYPE numeric;

-- downgrade
-- change column items.price: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit numeric(10,2)]
ALTER TABLE items
    ALTER COLUMN price TYPE numeric(10,2);

