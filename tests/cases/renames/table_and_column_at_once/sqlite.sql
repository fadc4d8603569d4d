-- upgrade
-- rename table users to members
ALTER TABLE users RENAME TO members;

-- rename column members.name to full_name
ALTER TABLE members RENAME name TO full_name;

-- downgrade
-- rename column members.full_name to name
ALTER TABLE members RENAME full_name TO name;

-- rename table members to users
ALTER TABLE members RENAME TO users;

