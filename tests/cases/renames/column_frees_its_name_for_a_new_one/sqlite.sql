-- upgrade foreign_keys=off
-- rebuild table users: add column full_name, change column name
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY,
    full_name text,
    name varchar(10) DEFAULT 'n'
);

-- copy its rows
INSERT INTO autogen_new_users (id, name)
    SELECT id, name FROM users;

-- put the new table in the old one's place
DROP TABLE users;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_users RENAME TO users;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table users: drop column full_name, change column name        [data loss: the dropped columns' values]
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY,
    name text
);

-- copy its rows
INSERT INTO autogen_new_users (id, name)
    SELECT id, name FROM users;

-- put the new table in the old one's place
DROP TABLE users;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_users RENAME TO users;

PRAGMA legacy_alter_table = OFF;

