-- upgrade foreign_keys=off
-- rebuild table users: change column name
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY,
    name text COLLATE NOCASE
);

-- copy its rows
INSERT INTO autogen_new_users (id, name)
    SELECT id, name FROM users;

-- put the new table in the old one's place
DROP TABLE users;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_users RENAME TO users;

PRAGMA legacy_alter_table = OFF;

-- create trigger named_users_insert
CREATE TRIGGER named_users_insert INSTEAD OF INSERT ON named_users BEGIN INSERT INTO users (id, name) VALUES (new.id, new.name); END;

-- downgrade foreign_keys=off
-- drop trigger named_users_insert
DROP TRIGGER named_users_insert;

-- rebuild table users: change column name
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

