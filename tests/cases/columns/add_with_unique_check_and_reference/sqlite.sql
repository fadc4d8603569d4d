-- upgrade foreign_keys=off
-- rebuild table users: add column code, add column level, add column team_id        [fails if a row does not satisfy a check] [fails if two rows are alike]
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY,
    name text,
    code varchar(5),
    level integer,
    team_id integer,
    UNIQUE (code),
    CHECK (level BETWEEN 1 AND 9),
    FOREIGN KEY (team_id) REFERENCES teams (id)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_users (id, name)
    SELECT id, name FROM users;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of users must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of users must be in its copy', (SELECT count(*) FROM users) - (SELECT count(*) FROM autogen_new_users);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE users;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_users RENAME TO users;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index users.users_team_id_idx
CREATE INDEX users_team_id_idx ON users (team_id);

-- downgrade foreign_keys=off
-- rebuild table users: drop column code, drop column level, drop column team_id        [data loss: the dropped columns' values]
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY,
    name text
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_users (id, name)
    SELECT id, name FROM users;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of users must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of users must be in its copy', (SELECT count(*) FROM users) - (SELECT count(*) FROM autogen_new_users);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE users;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_users RENAME TO users;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

