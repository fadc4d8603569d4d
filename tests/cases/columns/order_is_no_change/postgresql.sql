-- upgrade
-- change column shuffled.b: default
ALTER TABLE shuffled
    ALTER COLUMN b SET DEFAULT 'b';

-- downgrade
-- change column shuffled.b: default
ALTER TABLE shuffled
    ALTER COLUMN b DROP DEFAULT;

