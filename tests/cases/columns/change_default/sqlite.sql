-- upgrade foreign_keys=off
-- rebuild table jobs: change column state
CREATE TABLE autogen_new_jobs (
    id integer PRIMARY KEY,
    state varchar(10) DEFAULT 'queued' NOT NULL
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_jobs (id, state)
    SELECT id, state FROM jobs;

-- drop the old table: its rows are in the new one
DROP TABLE jobs;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_jobs RENAME TO jobs;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table jobs: change column state
CREATE TABLE autogen_new_jobs (
    id integer PRIMARY KEY,
    state varchar(10) DEFAULT 'new' NOT NULL
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_jobs (id, state)
    SELECT id, state FROM jobs;

-- drop the old table: its rows are in the new one
DROP TABLE jobs;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_jobs RENAME TO jobs;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

