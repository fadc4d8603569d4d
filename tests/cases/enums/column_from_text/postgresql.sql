-- upgrade
-- create enum status
CREATE TYPE status AS ENUM ('new', 'done');

-- change column jobs.state: type, default        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit status]
ALTER TABLE jobs
    ALTER COLUMN state DROP DEFAULT,
    ALTER COLUMN state TYPE status USING state::text::status,
    ALTER COLUMN state SET DEFAULT 'new';

-- downgrade
-- change column jobs.state: type, default        [rewrites the table, which is locked meanwhile]
ALTER TABLE jobs
    ALTER COLUMN state DROP DEFAULT,
    ALTER COLUMN state TYPE text USING state::text::text,
    ALTER COLUMN state SET DEFAULT 'new'::text;

-- drop enum status
DROP TYPE status;

