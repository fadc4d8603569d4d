-- upgrade
-- add column docs.meta
ALTER TABLE docs ADD COLUMN meta text;

-- downgrade
-- drop column docs.meta        [data loss: the column's values]
ALTER TABLE docs DROP COLUMN meta;

