-- upgrade foreign_keys=off
-- rebuild table users: change column tag        [fails if a row holds NULL in tag]
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY,
    tag text NOT NULL,
    UNIQUE (tag)
);

-- copy its rows
INSERT INTO autogen_new_users (id, tag)
    SELECT id, tag FROM users;

-- put the new table in the old one's place
DROP TABLE users;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_users RENAME TO users;

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
INSERT INTO autogen_new_users (id, tag)
    SELECT id, tag FROM users;

-- put the new table in the old one's place
DROP TABLE users;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_users RENAME TO users;

PRAGMA legacy_alter_table = OFF;

-- create index users.users_tag_lower
CREATE INDEX users_tag_lower ON users (lower(tag));

