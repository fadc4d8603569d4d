-- upgrade
-- change column parts.tag: default
ALTER TABLE parts
    ALTER COLUMN tag SET DEFAULT lower('PLA') || 'in';

-- downgrade
-- change column parts.tag: default
ALTER TABLE parts
    ALTER COLUMN tag SET DEFAULT 'plain'::text;

