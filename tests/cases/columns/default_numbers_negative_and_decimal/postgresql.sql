-- upgrade
-- change column limits.low: default
ALTER TABLE limits
    ALTER COLUMN low SET DEFAULT -1;

-- change column limits.rate: default
ALTER TABLE limits
    ALTER COLUMN rate SET DEFAULT -0.125;

-- downgrade
-- change column limits.rate: default
ALTER TABLE limits
    ALTER COLUMN rate SET DEFAULT 1.5;

-- change column limits.low: default
ALTER TABLE limits
    ALTER COLUMN low SET DEFAULT 1;

