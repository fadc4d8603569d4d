-- upgrade
-- change column users.name: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit varchar(10)]
ALTER TABLE users
    ALTER COLUMN name TYPE varchar(10);

-- downgrade
-- change column users.name: type
ALTER TABLE users
    ALTER COLUMN name TYPE character varying(200);

