-- upgrade
-- drop column users.kind        [data loss: the column's values]
ALTER TABLE users DROP COLUMN kind;

-- downgrade
-- add column users.kind
ALTER TABLE users ADD COLUMN kind text DEFAULT 'plain' NOT NULL;

