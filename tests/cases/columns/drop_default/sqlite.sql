-- upgrade foreign_keys=off
-- rebuild table jobs: change column retries
CREATE TABLE autogen_new_jobs (
    id integer PRIMARY KEY,
    retries integer NOT NULL
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_jobs (id, retries)
    SELECT id, retries FROM jobs;

-- drop the old table: its rows are in the new one
DROP TABLE jobs;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_jobs RENAME TO jobs;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table jobs: change column retries
CREATE TABLE autogen_new_jobs (
    id integer PRIMARY KEY,
    retries integer DEFAULT 3 NOT NULL
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_jobs (id, retries)
    SELECT id, retries FROM jobs;

-- drop the old table: its rows are in the new one
DROP TABLE jobs;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_jobs RENAME TO jobs;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

