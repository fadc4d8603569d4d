-- upgrade
-- add column users.email        [fails if the table has rows]
ALTER TABLE users ADD COLUMN email text NOT NULL;

-- downgrade
-- drop column users.email        [data loss: the column's values]
ALTER TABLE users DROP COLUMN email;

