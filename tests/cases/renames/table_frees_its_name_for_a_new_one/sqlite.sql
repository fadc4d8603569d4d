-- upgrade
-- rename table users to old_users
ALTER TABLE users RENAME TO old_users;

-- create table users
CREATE TABLE users (
    id integer PRIMARY KEY,
    email text NOT NULL
);

-- downgrade
-- drop table users        [data loss: the table's rows]
DROP TABLE users;

-- rename table old_users to users
ALTER TABLE old_users RENAME TO users;

