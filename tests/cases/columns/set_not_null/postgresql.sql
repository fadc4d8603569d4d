-- upgrade
-- change column users.name: not_null        [fails if a row holds NULL]
ALTER TABLE users
    ALTER COLUMN name SET NOT NULL;

-- downgrade
-- change column users.name: not_null
ALTER TABLE users
    ALTER COLUMN name DROP NOT NULL;

