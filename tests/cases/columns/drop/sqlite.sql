-- upgrade
-- drop column users.nickname        [data loss: the column's values]
ALTER TABLE users DROP COLUMN nickname;

-- downgrade
-- add column users.nickname
ALTER TABLE users ADD COLUMN nickname text;

