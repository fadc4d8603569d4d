-- upgrade
-- change column users.name: type
ALTER TABLE users
    ALTER COLUMN name TYPE varchar(200);

-- downgrade
-- change column users.name: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit character varying(20)]
ALTER TABLE users
    ALTER COLUMN name TYPE character varying(20);

