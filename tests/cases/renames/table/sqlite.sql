-- upgrade
-- rename table users to members
ALTER TABLE users RENAME TO members;

-- downgrade
-- rename table members to users
ALTER TABLE members RENAME TO users;

