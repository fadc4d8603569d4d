-- upgrade
-- drop index users.users_live
DROP INDEX users_live;

-- create index users.users_live
CREATE INDEX users_live ON users (name);

-- drop column users.deleted_at        [data loss: the column's values]
ALTER TABLE users DROP COLUMN deleted_at;

-- downgrade
-- drop index users.users_live
DROP INDEX users_live;

-- add column users.deleted_at
ALTER TABLE users ADD COLUMN deleted_at timestamp;

-- create index users.users_live
CREATE INDEX users_live ON users (name) WHERE deleted_at IS NULL;

