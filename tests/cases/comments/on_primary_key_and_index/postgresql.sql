-- upgrade
-- comment of constraint users.users_pk
COMMENT ON CONSTRAINT users_pk ON users IS 'after';

-- comment of index users.users_name
COMMENT ON INDEX users_name IS 'For the search box';

-- downgrade
-- no comment of index users.users_name
COMMENT ON INDEX users_name IS NULL;

-- comment of constraint users.users_pk
COMMENT ON CONSTRAINT users_pk ON users IS 'before';

