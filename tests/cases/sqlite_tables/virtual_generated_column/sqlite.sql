-- upgrade
-- add column items.total
ALTER TABLE items ADD COLUMN total real GENERATED ALWAYS AS (price * quantity);

-- create index items.items_total_idx
CREATE INDEX items_total_idx ON items (total);

-- downgrade
-- drop index items.items_total_idx
DROP INDEX items_total_idx;

-- drop column items.total
ALTER TABLE items DROP COLUMN total;

