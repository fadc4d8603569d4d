-- upgrade
-- add check docs.docs_name        [fails if a row does not satisfy it]
ALTER TABLE docs ADD CONSTRAINT docs_name CHECK (name ~ '^[a-z]+$');

-- add foreign key docs.docs_team        [fails if a row refers to nothing]
ALTER TABLE docs ADD CONSTRAINT docs_team FOREIGN KEY (team_id) REFERENCES teams (id) ON DELETE CASCADE;

-- downgrade
-- drop foreign key docs.docs_team
ALTER TABLE docs DROP CONSTRAINT docs_team;

-- drop check docs.docs_name
ALTER TABLE docs DROP CONSTRAINT docs_name;

