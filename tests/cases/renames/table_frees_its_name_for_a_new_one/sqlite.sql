-- upgrade foreign_keys=off
-- create table old_users
CREATE TABLE old_users (
    id integer PRIMARY KEY,
    name text
);

-- rebuild table users: drop column name, add column email        [data loss: the dropped columns' values]
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY,
    email text NOT NULL
);

-- copy its rows
INSERT INTO autogen_new_users (id)
    SELECT id FROM users;

-- put the new table in the old one's place
DROP TABLE users;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_users RENAME TO users;

PRAGMA legacy_alter_table = OFF;

-- downgrade
-- add column users.name
ALTER TABLE users ADD COLUMN name text;

-- drop column users.email        [data loss: the column's values]
ALTER TABLE users DROP COLUMN email;

-- drop table old_users        [data loss: the table's rows]
DROP TABLE old_users;

