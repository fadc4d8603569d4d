-- upgrade
-- rename table users to members
ALTER TABLE users RENAME TO members;

-- rename constraint members.users_pkey to members_pkey
ALTER TABLE members RENAME CONSTRAINT users_pkey TO members_pkey;

-- downgrade
-- rename constraint members.members_pkey to users_pkey
ALTER TABLE members RENAME CONSTRAINT members_pkey TO users_pkey;

-- rename table members to users
ALTER TABLE members RENAME TO users;

