-- upgrade
-- comment of schema audit
COMMENT ON SCHEMA audit IS 'Who did what, and when: the auditor''s';

-- downgrade
-- comment of schema audit
COMMENT ON SCHEMA audit IS 'Old';

