-- upgrade
-- drop index users.users_name
DROP INDEX users_name;

-- create unique index users.users_name        [fails if two rows are alike] [blocks writes to the table while it is built]
CREATE UNIQUE INDEX users_name ON users (name);

-- comment of index users.users_name
COMMENT ON INDEX users_name IS 'For the search box';

-- downgrade
-- drop index users.users_name
DROP INDEX users_name;

-- create index users.users_name        [blocks writes to the table while it is built]
CREATE INDEX users_name ON users (name);

-- comment of index users.users_name
COMMENT ON INDEX users_name IS 'For the search box';

