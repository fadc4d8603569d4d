-- upgrade
-- comment of table texts
COMMENT ON TABLE texts IS '''';

-- comment of column texts.a
COMMENT ON COLUMN texts.a IS 'it''s \ "a"; DROP TABLE texts; -- $$ $a$';

-- downgrade
-- no comment of table texts
COMMENT ON TABLE texts IS NULL;

-- no comment of column texts.a
COMMENT ON COLUMN texts.a IS NULL;

