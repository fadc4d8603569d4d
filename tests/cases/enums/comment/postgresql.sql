-- upgrade
-- comment of type status
COMMENT ON TYPE status IS 'What a job is doing';

-- downgrade
-- comment of type status
COMMENT ON TYPE status IS 'Old words';

