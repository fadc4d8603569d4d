-- upgrade
-- add column items.code
ALTER TABLE items ADD COLUMN code text;

-- fill column items.code
UPDATE items SET code = 'c' || id;

-- items.code holds a value in every row now
ALTER TABLE items ALTER COLUMN code SET NOT NULL;

-- add column items.remark
ALTER TABLE items ADD COLUMN remark text;

-- fill column items.remark
UPDATE items SET remark = 'none';

-- downgrade
-- drop column items.remark        [data loss: the column's values]
ALTER TABLE items DROP COLUMN remark;

-- drop column items.code        [data loss: the column's values]
ALTER TABLE items DROP COLUMN code;

