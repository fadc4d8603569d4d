-- upgrade
-- comment of column users.name
COMMENT ON COLUMN users.name IS 'First line.
Second ''line''; with -- dashes and $$ dollars\n';

-- downgrade
-- no comment of column users.name
COMMENT ON COLUMN users.name IS NULL;

