-- upgrade
-- rename column teams.id to number
ALTER TABLE teams RENAME COLUMN id TO number;

-- rename column users.team to team_number
ALTER TABLE users RENAME COLUMN team TO team_number;

-- downgrade
-- rename column users.team_number to team
ALTER TABLE users RENAME COLUMN team_number TO team;

-- rename column teams.number to id
ALTER TABLE teams RENAME COLUMN number TO id;

