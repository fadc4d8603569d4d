-- upgrade
-- drop column items.total, added again below
ALTER TABLE items DROP COLUMN total;

-- add column items.total again        [rewrites the table, which is locked meanwhile]
ALTER TABLE items ADD COLUMN total numeric(12,2) GENERATED ALWAYS AS (price * quantity * 2) STORED;

-- downgrade
-- drop column items.total, added again below
ALTER TABLE items DROP COLUMN total;

-- add column items.total again        [rewrites the table, which is locked meanwhile]
ALTER TABLE items ADD COLUMN total numeric(12,2) GENERATED ALWAYS AS ((price * (quantity)::numeric)) STORED;

