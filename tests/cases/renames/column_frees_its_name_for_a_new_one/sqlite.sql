-- upgrade
-- rename column users.name to full_name
ALTER TABLE users RENAME name TO full_name;

-- add column users.name
ALTER TABLE users ADD COLUMN name varchar(10) DEFAULT 'n';

-- downgrade
-- drop column users.name        [data loss: the column's values]
ALTER TABLE users DROP COLUMN name;

-- rename column users.full_name to name
ALTER TABLE users RENAME full_name TO name;

