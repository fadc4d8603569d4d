-- upgrade
-- change column wide.c29: default
ALTER TABLE wide
    ALTER COLUMN c29 SET DEFAULT 7;

-- downgrade
-- change column wide.c29: default
ALTER TABLE wide
    ALTER COLUMN c29 DROP DEFAULT;

