-- upgrade
-- add column spellings.f
ALTER TABLE spellings ADD COLUMN f int;

-- downgrade
-- drop column spellings.f        [data loss: the column's values]
ALTER TABLE spellings DROP COLUMN f;

