-- upgrade
-- comment of enum status
COMMENT ON TYPE status IS 'What a job is doing';

-- downgrade
-- comment of enum status
COMMENT ON TYPE status IS 'Old words';

