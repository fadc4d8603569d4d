-- upgrade
-- change the labels of enum status: the old type makes room for a new one
ALTER TYPE status RENAME TO autogen_old_0_status;

-- create enum status
CREATE TYPE status AS ENUM ('done', 'held', 'new');

-- change column jobs.state: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE jobs
    ALTER COLUMN state TYPE status USING state::text::status;

-- drop the old type of enum status
DROP TYPE autogen_old_0_status;

-- downgrade
-- change the labels of enum status: the old type makes room for a new one
ALTER TYPE status RENAME TO autogen_old_0_status;

-- create enum status
CREATE TYPE status AS ENUM ('new', 'held', 'done');

-- change column jobs.state: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE jobs
    ALTER COLUMN state TYPE status USING state::text::status;

-- drop the old type of enum status
DROP TYPE autogen_old_0_status;

