-- upgrade
-- drop column items.total
ALTER TABLE items DROP COLUMN total;

-- downgrade
-- add column items.total        [rewrites the table, which is locked meanwhile]
ALTER TABLE items ADD COLUMN total numeric(12,2) GENERATED ALWAYS AS ((price * (quantity)::numeric)) STORED;

