-- upgrade foreign_keys=off
-- rebuild table users: add column email
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY,
    name text,
    email text NOT NULL
);

-- copy its rows
INSERT INTO autogen_new_users (id, name)
    SELECT id, name FROM users;

-- put the new table in the old one's place
DROP TABLE users;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_users RENAME TO users;

PRAGMA legacy_alter_table = OFF;

-- downgrade
-- drop column users.email        [data loss: the column's values]
ALTER TABLE users DROP COLUMN email;

