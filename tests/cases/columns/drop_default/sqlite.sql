-- upgrade foreign_keys=off
-- rebuild table jobs: change column retries
CREATE TABLE autogen_new_jobs (
    id integer PRIMARY KEY,
    retries integer NOT NULL
);

-- copy its rows
INSERT INTO autogen_new_jobs (id, retries)
    SELECT id, retries FROM jobs;

-- put the new table in the old one's place
DROP TABLE jobs;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_jobs RENAME TO jobs;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table jobs: change column retries
CREATE TABLE autogen_new_jobs (
    id integer PRIMARY KEY,
    retries integer DEFAULT 3 NOT NULL
);

-- copy its rows
INSERT INTO autogen_new_jobs (id, retries)
    SELECT id, retries FROM jobs;

-- put the new table in the old one's place
DROP TABLE jobs;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_jobs RENAME TO jobs;

PRAGMA legacy_alter_table = OFF;

