-- upgrade
-- drop column jobs.state        [data loss: the column's values]
ALTER TABLE jobs DROP COLUMN state;

-- drop enum status
DROP TYPE status;

-- downgrade
-- create enum status
CREATE TYPE status AS ENUM ('new', 'done');

-- add column jobs.state
ALTER TABLE jobs ADD COLUMN state status;

