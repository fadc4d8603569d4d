-- upgrade foreign_keys=off
-- rebuild table jobs: change column retries
CREATE TABLE autogen_new_jobs (
    id integer PRIMARY KEY,
    retries integer NOT NULL
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_jobs (id, retries)
    SELECT id, retries FROM jobs;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of jobs must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of jobs must be in its copy', (SELECT count(*) FROM jobs) - (SELECT count(*) FROM autogen_new_jobs);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

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

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of jobs must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of jobs must be in its copy', (SELECT count(*) FROM jobs) - (SELECT count(*) FROM autogen_new_jobs);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE jobs;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_jobs RENAME TO jobs;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

