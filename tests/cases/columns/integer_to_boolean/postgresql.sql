-- upgrade
-- change column tasks.done: type, default        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit boolean]
ALTER TABLE tasks
    ALTER COLUMN done DROP DEFAULT,
    ALTER COLUMN done TYPE boolean USING done::boolean,
    ALTER COLUMN done SET DEFAULT false;

-- downgrade
-- change column tasks.done: type, default        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit integer]
ALTER TABLE tasks
    ALTER COLUMN done DROP DEFAULT,
    ALTER COLUMN done TYPE integer USING done::integer,
    ALTER COLUMN done SET DEFAULT 0;

