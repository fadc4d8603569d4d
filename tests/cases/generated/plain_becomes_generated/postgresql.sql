-- upgrade
-- drop column items.total        [data loss: the column's values]
ALTER TABLE items DROP COLUMN total;

-- add column items.total again        [rewrites the table, which is locked meanwhile]
ALTER TABLE items ADD COLUMN total numeric(12,2) GENERATED ALWAYS AS (price * quantity) STORED;

-- downgrade
-- change column items.total: generated, stored
ALTER TABLE items
    ALTER COLUMN total DROP EXPRESSION;

