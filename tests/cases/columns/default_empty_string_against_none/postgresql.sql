-- upgrade
-- change column notes.a: default
ALTER TABLE notes
    ALTER COLUMN a SET DEFAULT '';

-- change column notes.b: default
ALTER TABLE notes
    ALTER COLUMN b DROP DEFAULT;

-- downgrade
-- change column notes.b: default
ALTER TABLE notes
    ALTER COLUMN b SET DEFAULT ''::text;

-- change column notes.a: default
ALTER TABLE notes
    ALTER COLUMN a DROP DEFAULT;

