-- upgrade
-- add column audit.users.mail
ALTER TABLE audit.users ADD COLUMN mail text;

-- change column audit.users.name: type, not_null        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit varchar(50)] [fails if a row holds NULL]
ALTER TABLE audit.users
    ALTER COLUMN name TYPE varchar(50),
    ALTER COLUMN name SET NOT NULL;

-- add unique constraint audit.users.users_mail_key        [fails if two rows are alike]
ALTER TABLE audit.users ADD CONSTRAINT users_mail_key UNIQUE (mail);

-- downgrade
-- change column audit.users.name: type, not_null
ALTER TABLE audit.users
    ALTER COLUMN name TYPE text,
    ALTER COLUMN name DROP NOT NULL;

-- drop unique constraint audit.users.users_mail_key
ALTER TABLE audit.users DROP CONSTRAINT users_mail_key;

-- drop column audit.users.mail        [data loss: the column's values]
ALTER TABLE audit.users DROP COLUMN mail;

