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
INSERT INTO autogen_new_users (id, name, years)
    SELECT id, name, years FROM users;

-- put the new table in the old one's place
DROP TABLE users;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_users RENAME TO users;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table users: change column years
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY,
    name text,
    years integer DEFAULT 1
);

-- copy its rows
INSERT INTO autogen_new_users (id, name, years)
    SELECT id, name, years FROM users;

-- put the new table in the old one's place
DROP TABLE users;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_users RENAME TO users;

PRAGMA legacy_alter_table = OFF;

-- rename column users.years to age
ALTER TABLE users RENAME years TO age;

