-- upgrade
-- comment of constraint users.users_u
COMMENT ON CONSTRAINT users_u ON users IS 'One name each';

-- comment of constraint users.users_c
COMMENT ON CONSTRAINT users_c ON users IS 'Never x';

-- comment of constraint users.users_f
COMMENT ON CONSTRAINT users_f ON users IS 'The boss';

-- downgrade
-- no comment of constraint users.users_f
COMMENT ON CONSTRAINT users_f ON users IS NULL;

-- no comment of constraint users.users_c
COMMENT ON CONSTRAINT users_c ON users IS NULL;

-- no comment of constraint users.users_u
COMMENT ON CONSTRAINT users_u ON users IS NULL;

