-- upgrade
-- change column jobs.state: default
ALTER TABLE jobs
    ALTER COLUMN state SET DEFAULT 'queued';

-- downgrade
-- change column jobs.state: default
ALTER TABLE jobs
    ALTER COLUMN state SET DEFAULT 'new'::character varying;

