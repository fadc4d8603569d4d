-- upgrade
-- change column jobs.retries: default
ALTER TABLE jobs
    ALTER COLUMN retries DROP DEFAULT;

-- downgrade
-- change column jobs.retries: default
ALTER TABLE jobs
    ALTER COLUMN retries SET DEFAULT 3;

