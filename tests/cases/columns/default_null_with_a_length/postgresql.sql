-- upgrade
-- change column t.a: default
ALTER TABLE t
    ALTER COLUMN a SET DEFAULT NULL::character varying;

-- downgrade
-- change column t.a: default
ALTER TABLE t
    ALTER COLUMN a DROP DEFAULT;

