-- upgrade
-- change column coins.currency: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit char(4)]
ALTER TABLE coins
    ALTER COLUMN currency TYPE char(4);

-- downgrade
-- change column coins.currency: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit character(3)]
ALTER TABLE coins
    ALTER COLUMN currency TYPE character(3);

