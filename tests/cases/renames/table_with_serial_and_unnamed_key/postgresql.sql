-- upgrade
-- rename table users to members
ALTER TABLE users RENAME TO members;

-- rename sequence users_id_seq to members_id_seq
ALTER SEQUENCE users_id_seq RENAME TO members_id_seq;

-- rename constraint members.users_pkey to members_pkey
ALTER TABLE members RENAME CONSTRAINT users_pkey TO members_pkey;

-- rename constraint members.users_name_key to members_name_key
ALTER TABLE members RENAME CONSTRAINT users_name_key TO members_name_key;

-- downgrade
-- rename constraint members.members_name_key to users_name_key
ALTER TABLE members RENAME CONSTRAINT members_name_key TO users_name_key;

-- rename constraint members.members_pkey to users_pkey
ALTER TABLE members RENAME CONSTRAINT members_pkey TO users_pkey;

-- rename sequence members_id_seq to users_id_seq
ALTER SEQUENCE members_id_seq RENAME TO users_id_seq;

-- rename table members to users
ALTER TABLE members RENAME TO users;

