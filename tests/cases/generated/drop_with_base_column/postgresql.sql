-- upgrade
-- drop column users.email_lower
ALTER TABLE users DROP COLUMN email_lower;

-- drop column users.email        [data loss: the column's values]
ALTER TABLE users DROP COLUMN email;

-- downgrade
-- add column users.email
ALTER TABLE users ADD COLUMN email text;

-- add column users.email_lower        [rewrites the table, which is locked meanwhile]
ALTER TABLE users ADD COLUMN email_lower text GENERATED ALWAYS AS (lower(email)) STORED;

