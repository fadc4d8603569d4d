-- upgrade foreign_keys=off
-- rebuild table jobs: change column state
CREATE TABLE autogen_new_jobs (
    id integer PRIMARY KEY,
    state varchar(10) DEFAULT 'new'
);

-- copy its rows
INSERT INTO autogen_new_jobs (id, state)
    SELECT id, state FROM jobs;

-- put the new table in the old one's place
DROP TABLE jobs;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_jobs RENAME TO jobs;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table jobs: change column state
CREATE TABLE autogen_new_jobs (
    id integer PRIMARY KEY,
    state varchar(10)
);

-- copy its rows
INSERT INTO autogen_new_jobs (id, state)
    SELECT id, state FROM jobs;

-- put the new table in the old one's place
DROP TABLE jobs;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_jobs RENAME TO jobs;

PRAGMA legacy_alter_table = OFF;

