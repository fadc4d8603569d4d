-- upgrade
-- add column users.score
ALTER TABLE users ADD COLUMN score integer DEFAULT 10;

-- downgrade
-- drop column users.score        [data loss: the column's values]
ALTER TABLE users DROP COLUMN score;

