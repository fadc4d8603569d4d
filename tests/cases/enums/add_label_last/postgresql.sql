-- upgrade
-- add label 'failed' to enum status
ALTER TYPE status ADD VALUE 'failed' AFTER 'done';

-- downgrade
-- change the labels of enum status: the old type makes room for a new one        [fails if a row holds 'failed']
ALTER TYPE status RENAME TO autogen_old_0_status;

-- create enum status
CREATE TYPE status AS ENUM ('new', 'done');

-- change column jobs.state: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE jobs
    ALTER COLUMN state TYPE status USING state::text::status;

-- drop the old type of enum status
DROP TYPE autogen_old_0_status;

