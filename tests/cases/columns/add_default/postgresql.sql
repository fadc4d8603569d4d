-- upgrade
-- change column jobs.state: default
ALTER TABLE jobs
    ALTER COLUMN state SET DEFAULT 'new';

-- downgrade
-- change column jobs.state: default
ALTER TABLE jobs
    ALTER COLUMN state DROP DEFAULT;

