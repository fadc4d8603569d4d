-- upgrade
-- rename column teams.id to number
ALTER TABLE teams RENAME id TO number;

-- rename column users.team to team_number
ALTER TABLE users RENAME team TO team_number;

-- downgrade
-- rename column users.team_number to team
ALTER TABLE users RENAME team_number TO team;

-- rename column teams.number to id
ALTER TABLE teams RENAME number TO id;

