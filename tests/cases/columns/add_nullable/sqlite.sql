-- upgrade
-- add column users.nickname
ALTER TABLE users ADD COLUMN nickname varchar(30);

-- downgrade
-- drop column users.nickname        [data loss: the column's values]
ALTER TABLE users DROP COLUMN nickname;

