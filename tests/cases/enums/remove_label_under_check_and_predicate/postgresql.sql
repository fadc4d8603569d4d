-- upgrade
-- drop check jobs.jobs_state, put back below
ALTER TABLE jobs DROP CONSTRAINT jobs_state;

-- drop index jobs.jobs_open, put back below
DROP INDEX jobs_open;

-- change the labels of enum status: the old type makes room for a new one        [fails if a row holds 'lost']
ALTER TYPE status RENAME TO autogen_old_0_status;

-- create enum status
CREATE TYPE status AS ENUM ('new', 'held', 'done');

-- change column jobs.state: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE jobs
    ALTER COLUMN state TYPE status USING state::text::status;

-- add check jobs.jobs_state again
ALTER TABLE jobs ADD CONSTRAINT jobs_state CHECK ((state <> 'held'::status));

-- create index jobs.jobs_open again        [blocks writes to the table while it is built]
CREATE INDEX jobs_open ON jobs (id) WHERE (state = 'new'::status);

-- drop the old type of enum status
DROP TYPE autogen_old_0_status;

-- downgrade
-- add label 'lost' to enum status
ALTER TYPE status ADD VALUE 'lost' AFTER 'held';

