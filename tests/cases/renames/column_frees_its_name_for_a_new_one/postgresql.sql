-- upgrade
-- add column users.full_name
ALTER TABLE users ADD COLUMN full_name text;

-- change column users.name: type, default        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit varchar(10)]
ALTER TABLE users
    ALTER COLUMN name TYPE varchar(10),
    ALTER COLUMN name SET DEFAULT 'n';

-- downgrade
-- change column users.name: type, default
ALTER TABLE users
    ALTER COLUMN name DROP DEFAULT,
    ALTER COLUMN name TYPE text;

-- drop column users.full_name        [data loss: the column's values]
ALTER TABLE users DROP COLUMN full_name;

