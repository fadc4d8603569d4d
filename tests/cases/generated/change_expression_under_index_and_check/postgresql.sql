-- upgrade
-- drop check users.users_lower, put back below
ALTER TABLE users DROP CONSTRAINT users_lower;

-- drop index users.users_email_lower, put back below
DROP INDEX users_email_lower;

-- drop column users.email_lower, added again below
ALTER TABLE users DROP COLUMN email_lower;

-- add column users.email_lower again        [rewrites the table, which is locked meanwhile]
ALTER TABLE users ADD COLUMN email_lower text GENERATED ALWAYS AS (lower(email) || '!') STORED;

-- add check users.users_lower again
ALTER TABLE users ADD CONSTRAINT users_lower CHECK ((email_lower <> ''::text));

-- create index users.users_email_lower again        [blocks writes to the table while it is built]
CREATE INDEX users_email_lower ON users (email_lower);

-- downgrade
-- drop check users.users_lower, put back below
ALTER TABLE users DROP CONSTRAINT users_lower;

-- drop index users.users_email_lower, put back below
DROP INDEX users_email_lower;

-- drop column users.email_lower, added again below
ALTER TABLE users DROP COLUMN email_lower;

-- add column users.email_lower again        [rewrites the table, which is locked meanwhile]
ALTER TABLE users ADD COLUMN email_lower text GENERATED ALWAYS AS (lower(email)) STORED;

-- add check users.users_lower again
ALTER TABLE users ADD CONSTRAINT users_lower CHECK ((email_lower <> ''::text));

-- create index users.users_email_lower again        [blocks writes to the table while it is built]
CREATE INDEX users_email_lower ON users (email_lower);

