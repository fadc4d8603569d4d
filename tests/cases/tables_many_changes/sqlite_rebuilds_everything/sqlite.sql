-- upgrade foreign_keys=off
-- drop view adults
DROP VIEW adults;

-- rebuild table log: add column at
CREATE TABLE autogen_new_log (
    id integer PRIMARY KEY,
    what text,
    at text DEFAULT CURRENT_TIMESTAMP
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_log (id, what)
    SELECT id, what FROM log;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of log must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of log must be in its copy', (SELECT count(*) FROM log) - (SELECT count(*) FROM autogen_new_log);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE log;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_log RENAME TO log;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- rebuild table teams: change column name        [fails if a row holds NULL in name] [fails if a value is not of its column's type] [fails if two rows are alike]
CREATE TABLE autogen_new_teams (
    id integer PRIMARY KEY,
    name text NOT NULL,
    UNIQUE (name)
) STRICT;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- no row of teams may hold NULL in name
INSERT INTO temp.autogen_guard
    SELECT 'no row of teams may hold NULL in name', count(*) FROM teams WHERE name IS NULL;

-- copy its rows
INSERT OR ABORT INTO autogen_new_teams (id, name)
    SELECT id, name FROM teams;

-- every row of teams must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of teams must be in its copy', (SELECT count(*) FROM teams) - (SELECT count(*) FROM autogen_new_teams);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE teams;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_teams RENAME TO teams;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- rebuild table users: change column age, add column grown        [data loss: NULL in age becomes 0] [fails if a row does not satisfy a check]
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY AUTOINCREMENT,
    team_id integer,
    email text COLLATE NOCASE,
    age integer DEFAULT 0 NOT NULL,
    grown integer GENERATED ALWAYS AS (age >= 18),
    CHECK (email LIKE '%@%'),
    FOREIGN KEY (team_id) REFERENCES teams (id) ON UPDATE CASCADE ON DELETE SET NULL
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_users (id, team_id, email, age)
    SELECT id, team_id, email, COALESCE(age, 0) FROM users;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of users must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of users must be in its copy', (SELECT count(*) FROM users) - (SELECT count(*) FROM autogen_new_users);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- keep its AUTOINCREMENT counter: forget the copy's own
DELETE FROM sqlite_sequence WHERE name = 'autogen_new_users';

-- and take over the old one's
INSERT INTO sqlite_sequence (name, seq)
    SELECT 'autogen_new_users', seq FROM sqlite_sequence WHERE name = 'users';

-- drop the old table: its rows are in the new one
DROP TABLE users;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_users RENAME TO users;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index users.users_email
CREATE UNIQUE INDEX users_email ON users (email) WHERE email IS NOT NULL;

-- create index users.users_grown
CREATE INDEX users_grown ON users (grown, age DESC);

-- put back trigger users_log
CREATE TRIGGER users_log AFTER UPDATE ON users BEGIN INSERT INTO log (what) VALUES (old.email || '->' || new.email); END;

-- create view adults
CREATE VIEW adults AS SELECT id, email FROM users WHERE grown;

-- downgrade foreign_keys=off
-- drop view adults
DROP VIEW adults;

-- rebuild table users: drop column grown, change column age
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY AUTOINCREMENT,
    team_id integer,
    email text COLLATE NOCASE,
    age integer,
    FOREIGN KEY (team_id) REFERENCES teams (id) ON DELETE CASCADE
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_users (id, team_id, email, age)
    SELECT id, team_id, email, age FROM users;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of users must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of users must be in its copy', (SELECT count(*) FROM users) - (SELECT count(*) FROM autogen_new_users);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- keep its AUTOINCREMENT counter: forget the copy's own
DELETE FROM sqlite_sequence WHERE name = 'autogen_new_users';

-- and take over the old one's
INSERT INTO sqlite_sequence (name, seq)
    SELECT 'autogen_new_users', seq FROM sqlite_sequence WHERE name = 'users';

-- drop the old table: its rows are in the new one
DROP TABLE users;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_users RENAME TO users;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index users.users_email
CREATE UNIQUE INDEX users_email ON users (email) WHERE email IS NOT NULL;

-- put back trigger users_log
CREATE TRIGGER users_log AFTER UPDATE ON users BEGIN INSERT INTO log (what) VALUES (old.email || '->' || new.email); END;

-- rebuild table teams: change column name
CREATE TABLE autogen_new_teams (
    id integer PRIMARY KEY,
    name text
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_teams (id, name)
    SELECT id, name FROM teams;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of teams must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of teams must be in its copy', (SELECT count(*) FROM teams) - (SELECT count(*) FROM autogen_new_teams);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE teams;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_teams RENAME TO teams;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- rebuild table log: drop column at        [data loss: the dropped columns' values]
CREATE TABLE autogen_new_log (
    id integer PRIMARY KEY,
    what text
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_log (id, what)
    SELECT id, what FROM log;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of log must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of log must be in its copy', (SELECT count(*) FROM log) - (SELECT count(*) FROM autogen_new_log);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE log;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_log RENAME TO log;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create view adults
CREATE VIEW adults AS SELECT id, email FROM users WHERE age >= 18;

