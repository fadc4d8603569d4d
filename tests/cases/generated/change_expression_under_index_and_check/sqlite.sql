-- upgrade foreign_keys=off
-- rebuild table users: change column email_lower
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY,
    email text,
    email_lower text GENERATED ALWAYS AS (lower(email) || '!') STORED,
    CONSTRAINT users_lower CHECK (email_lower <> '')
);

-- copy its rows
INSERT INTO autogen_new_users (id, email)
    SELECT id, email FROM users;

-- put the new table in the old one's place
DROP TABLE users;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_users RENAME TO users;

PRAGMA legacy_alter_table = OFF;

-- create index users.users_email_lower
CREATE INDEX users_email_lower ON users (email_lower);

-- downgrade foreign_keys=off
-- rebuild table users: change column email_lower
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY,
    email text,
    email_lower text GENERATED ALWAYS AS (lower(email)) STORED,
    CONSTRAINT users_lower CHECK (email_lower <> '')
);

-- copy its rows
INSERT INTO autogen_new_users (id, email)
    SELECT id, email FROM users;

-- put the new table in the old one's place
DROP TABLE users;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_users RENAME TO users;

PRAGMA legacy_alter_table = OFF;

-- create index users.users_email_lower
CREATE INDEX users_email_lower ON users (email_lower);

