-- upgrade
-- rename table users to old_users
ALTER TABLE users RENAME TO old_users;

-- rename constraint old_users.users_pkey to old_users_pkey
ALTER TABLE old_users RENAME CONSTRAINT users_pkey TO old_users_pkey;

-- create table users
CREATE TABLE users (
    id integer NOT NULL,
    email text NOT NULL,
    CONSTRAINT users_pkey PRIMARY KEY (id)
);

-- downgrade
-- drop table users        [data loss: the table's rows]
DROP TABLE users;

-- rename constraint old_users.old_users_pkey to users_pkey
ALTER TABLE old_users RENAME CONSTRAINT old_users_pkey TO users_pkey;

-- rename table old_users to users
ALTER TABLE old_users RENAME TO users;

