-- upgrade
-- add column audit.events.at
ALTER TABLE audit.events ADD COLUMN at timestamptz DEFAULT now();

-- downgrade
-- drop column audit.events.at        [data loss: the column's values]
ALTER TABLE audit.events DROP COLUMN at;

