-- upgrade
-- create unique index users.users_email_lower        [fails if two rows are alike]
CREATE UNIQUE INDEX users_email_lower ON users (email_lower);

-- downgrade
-- drop index users.users_email_lower
DROP INDEX users_email_lower;

