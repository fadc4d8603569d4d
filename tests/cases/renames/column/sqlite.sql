-- upgrade
-- rename column users.name to full_name
ALTER TABLE users RENAME name TO full_name;

-- downgrade
-- rename column users.full_name to name
ALTER TABLE users RENAME full_name TO name;

