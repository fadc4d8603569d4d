-- upgrade
-- change column bills.amount: type, not_null, default        [rewrites the table, which is locked meanwhile] [fails if a row holds NULL]
ALTER TABLE bills
    ALTER COLUMN amount TYPE bigint,
    ALTER COLUMN amount SET DEFAULT 100,
    ALTER COLUMN amount SET NOT NULL;

-- add check bills.bills_amount_check        [fails if a row does not satisfy it]
ALTER TABLE bills ADD CONSTRAINT bills_amount_check CHECK (amount > 0);

-- create index bills.bills_amount_idx        [blocks writes to the table while it is built]
CREATE INDEX bills_amount_idx ON bills (amount);

-- downgrade
-- change column bills.amount: type, not_null, default        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit integer]
ALTER TABLE bills
    ALTER COLUMN amount DROP DEFAULT,
    ALTER COLUMN amount TYPE integer,
    ALTER COLUMN amount DROP NOT NULL;

-- drop check bills.bills_amount_check
ALTER TABLE bills DROP CONSTRAINT bills_amount_check;

-- drop index bills.bills_amount_idx
DROP INDEX bills_amount_idx;

