-- upgrade foreign_keys=off
-- rename column users.age to years
ALTER TABLE users RENAME age TO years;

-- rebuild table users: change column years        [fails if a row holds NULL in years]
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY,
    name text,
    years bigint DEFAULT 2 NOT NULL
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_users (id, name, years)
    SELECT id, name, years FROM users;

-- drop the old table: its rows are in the new one
DROP TABLE users;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_users RENAME TO users;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table users: change column years
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY,
    name text,
    years integer DEFAULT 1
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_users (id, name, years)
    SELECT id, name, years FROM users;

-- drop the old table: its rows are in the new one
DROP TABLE users;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_users RENAME TO users;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- rename column users.years to age
ALTER TABLE users RENAME years TO age;

