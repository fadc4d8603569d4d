-- upgrade
-- change column docs.at: default
ALTER TABLE docs
    ALTER COLUMN at SET DEFAULT now();

-- downgrade
-- change column docs.at: default
ALTER TABLE docs
    ALTER COLUMN at DROP DEFAULT;

