-- upgrade
-- add column users.seen_at
ALTER TABLE users ADD COLUMN seen_at timestamp DEFAULT CURRENT_TIMESTAMP NOT NULL;

-- downgrade
-- drop column users.seen_at        [data loss: the column's values]
ALTER TABLE users DROP COLUMN seen_at;

