-- upgrade
-- add column users.active
ALTER TABLE users ADD COLUMN active boolean DEFAULT true NOT NULL;

-- downgrade
-- drop column users.active        [data loss: the column's values]
ALTER TABLE users DROP COLUMN active;

