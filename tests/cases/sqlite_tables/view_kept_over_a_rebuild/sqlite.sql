-- upgrade foreign_keys=off
-- rebuild table users: change column name        [fails if two rows are alike]
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY,
    name varchar(40),
    UNIQUE (name)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_users (id, name)
    SELECT id, name FROM users;

-- drop the old table: its rows are in the new one
DROP TABLE users;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_users RENAME TO users;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table users: change column name
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY,
    name text
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_users (id, name)
    SELECT id, name FROM users;

-- drop the old table: its rows are in the new one
DROP TABLE users;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_users RENAME TO users;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

