-- upgrade
-- drop foreign key users.users_team_id_fkey
ALTER TABLE users DROP CONSTRAINT users_team_id_fkey;

-- drop column users.team_id        [data loss: the column's values]
ALTER TABLE users DROP COLUMN team_id;

-- downgrade
-- add column users.team_id
ALTER TABLE users ADD COLUMN team_id integer;

-- add foreign key users.users_team_id_fkey        [fails if a row refers to nothing]
ALTER TABLE users ADD CONSTRAINT users_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams (id);

