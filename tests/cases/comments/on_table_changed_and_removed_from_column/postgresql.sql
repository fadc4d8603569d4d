-- upgrade
-- comment of table users
COMMENT ON TABLE users IS 'New';

-- no comment of column users.name
COMMENT ON COLUMN users.name IS NULL;

-- downgrade
-- comment of table users
COMMENT ON TABLE users IS 'Old';

-- comment of column users.name
COMMENT ON COLUMN users.name IS 'Full name';

