-- upgrade foreign_keys=off
-- rebuild table users: drop column team_id        [data loss: the dropped columns' values]
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

-- downgrade
-- add column users.team_id
ALTER TABLE users ADD COLUMN team_id integer REFERENCES teams (id);

