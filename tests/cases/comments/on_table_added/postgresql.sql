-- upgrade
-- comment of table users
COMMENT ON TABLE users IS 'People who can sign in';

-- downgrade
-- no comment of table users
COMMENT ON TABLE users IS NULL;

