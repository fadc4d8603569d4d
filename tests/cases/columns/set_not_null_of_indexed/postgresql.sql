-- upgrade
-- change column users.tag: not_null        [fails if a row holds NULL]
ALTER TABLE users
    ALTER COLUMN tag SET NOT NULL;

-- downgrade
-- change column users.tag: not_null
ALTER TABLE users
    ALTER COLUMN tag DROP NOT NULL;

