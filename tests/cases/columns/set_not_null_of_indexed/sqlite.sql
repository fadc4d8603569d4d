-- upgrade foreign_keys=off
-- rebuild table users: change column tag        [fails if a row holds NULL in tag]
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY,
    tag text NOT NULL,
    UNIQUE (tag)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_users (id, tag)
    SELECT id, tag FROM users;

-- drop the old table: its rows are in the new one
DROP TABLE users;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_users RENAME TO users;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index users.users_tag_lower
CREATE INDEX users_tag_lower ON users (lower(tag));

-- downgrade foreign_keys=off
-- rebuild table users: change column tag
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY,
    tag text,
    UNIQUE (tag)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_users (id, tag)
    SELECT id, tag FROM users;

-- drop the old table: its rows are in the new one
DROP TABLE users;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_users RENAME TO users;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index users.users_tag_lower
CREATE INDEX users_tag_lower ON users (lower(tag));

