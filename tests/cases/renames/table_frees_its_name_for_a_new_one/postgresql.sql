-- upgrade
-- create table old_users
CREATE TABLE old_users (
    id integer NOT NULL,
    name text,
    CONSTRAINT old_users_pkey PRIMARY KEY (id)
);

-- add column users.email        [fails if the table has rows]
ALTER TABLE users ADD COLUMN email text NOT NULL;

-- drop column users.name        [data loss: the column's values]
ALTER TABLE users DROP COLUMN name;

-- downgrade
-- add column users.name
ALTER TABLE users ADD COLUMN name text;

-- drop column users.email        [data loss: the column's values]
ALTER TABLE users DROP COLUMN email;

-- drop table old_users        [data loss: the table's rows]
DROP TABLE old_users;

