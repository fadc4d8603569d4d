-- upgrade
-- rename column users.name to full_name
ALTER TABLE users RENAME COLUMN name TO full_name;

-- downgrade
-- rename column users.full_name to name
ALTER TABLE users RENAME COLUMN full_name TO name;

