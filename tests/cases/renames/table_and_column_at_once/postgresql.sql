-- upgrade
-- rename table users to members
ALTER TABLE users RENAME TO members;

-- rename column members.name to full_name
ALTER TABLE members RENAME COLUMN name TO full_name;

-- rename constraint members.users_pkey to members_pkey
ALTER TABLE members RENAME CONSTRAINT users_pkey TO members_pkey;

-- downgrade
-- rename constraint members.members_pkey to users_pkey
ALTER TABLE members RENAME CONSTRAINT members_pkey TO users_pkey;

-- rename column members.full_name to name
ALTER TABLE members RENAME COLUMN full_name TO name;

-- rename table members to users
ALTER TABLE members RENAME TO users;

