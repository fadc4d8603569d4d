-- upgrade
-- add column users.code
ALTER TABLE users ADD COLUMN code varchar(5);

-- add column users.level
ALTER TABLE users ADD COLUMN level integer;

-- add column users.team_id
ALTER TABLE users ADD COLUMN team_id integer;

-- add unique constraint users.users_code_key        [fails if two rows are alike]
ALTER TABLE users ADD CONSTRAINT users_code_key UNIQUE (code);

-- add check users.users_level_check        [fails if a row does not satisfy it]
ALTER TABLE users ADD CONSTRAINT users_level_check CHECK (level BETWEEN 1 AND 9);

-- create index users.users_team_id_idx        [blocks writes to the table while it is built]
CREATE INDEX users_team_id_idx ON users (team_id);

-- add foreign key users.users_team_id_fkey        [fails if a row refers to nothing]
ALTER TABLE users ADD CONSTRAINT users_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams (id);

-- downgrade
-- drop foreign key users.users_team_id_fkey
ALTER TABLE users DROP CONSTRAINT users_team_id_fkey;

-- drop check users.users_level_check
ALTER TABLE users DROP CONSTRAINT users_level_check;

-- drop index users.users_team_id_idx
DROP INDEX users_team_id_idx;

-- drop unique constraint users.users_code_key
ALTER TABLE users DROP CONSTRAINT users_code_key;

-- drop column users.team_id        [data loss: the column's values]
ALTER TABLE users DROP COLUMN team_id;

-- drop column users.level        [data loss: the column's values]
ALTER TABLE users DROP COLUMN level;

-- drop column users.code        [data loss: the column's values]
ALTER TABLE users DROP COLUMN code;

