-- upgrade
-- add column people.full_text
ALTER TABLE people ADD COLUMN full_text text DEFAULT '-';

-- drop column people.first        [data loss: the column's values]
ALTER TABLE people DROP COLUMN first;

-- downgrade
-- add column people.first
ALTER TABLE people ADD COLUMN first text;

-- drop column people.full_text        [data loss: the column's values]
ALTER TABLE people DROP COLUMN full_text;

