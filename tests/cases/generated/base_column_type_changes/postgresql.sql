-- upgrade
-- drop column items.total, added again below
ALTER TABLE items DROP COLUMN total;

-- change column items.quantity: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE items
    ALTER COLUMN quantity TYPE bigint;

-- add column items.total again        [rewrites the table, which is locked meanwhile]
ALTER TABLE items ADD COLUMN total numeric(12,2) GENERATED ALWAYS AS ((price * (quantity)::numeric)) STORED;

-- downgrade
-- drop column items.total, added again below
ALTER TABLE items DROP COLUMN total;

-- change column items.quantity: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit integer]
ALTER TABLE items
    ALTER COLUMN quantity TYPE integer;

-- add column items.total again        [rewrites the table, which is locked meanwhile]
ALTER TABLE items ADD COLUMN total numeric(12,2) GENERATED ALWAYS AS ((price * (quantity)::numeric)) STORED;

