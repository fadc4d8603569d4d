-- upgrade foreign_keys=off
-- rebuild table users: change its constraints
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY,
    team_id integer,
    FOREIGN KEY (team_id) REFERENCES teams (id)
);

-- copy its rows
INSERT INTO autogen_new_users (id, team_id)
    SELECT id, team_id FROM users;

-- put the new table in the old one's place
DROP TABLE users;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_users RENAME TO users;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table users: change its constraints
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY,
    team_id integer
);

-- copy its rows
INSERT INTO autogen_new_users (id, team_id)
    SELECT id, team_id FROM users;

-- put the new table in the old one's place
DROP TABLE users;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_users RENAME TO users;

PRAGMA legacy_alter_table = OFF;

