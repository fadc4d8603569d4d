-- upgrade
-- rename enum status to job_status
ALTER TYPE status RENAME TO job_status;

-- downgrade
-- rename enum job_status to status
ALTER TYPE job_status RENAME TO status;

