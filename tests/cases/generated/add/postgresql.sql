-- upgrade
-- add column items.total        [rewrites the table, which is locked meanwhile]
ALTER TABLE items ADD COLUMN total numeric(12,2) GENERATED ALWAYS AS (price * quantity) STORED;

-- downgrade
-- drop column items.total
ALTER TABLE items DROP COLUMN total;

