-- upgrade
-- add column t.b
ALTER TABLE t ADD COLUMN b timestamp DEFAULT (now() at time zone 'utc');

-- add column t.c
ALTER TABLE t ADD COLUMN c boolean DEFAULT (not false);

-- add column t.d
ALTER TABLE t ADD COLUMN d text;

-- downgrade
-- drop column t.d        [data loss: the column's values]
ALTER TABLE t DROP COLUMN d;

-- drop column t.c        [data loss: the column's values]
ALTER TABLE t DROP COLUMN c;

-- drop column t.b        [data loss: the column's values]
ALTER TABLE t DROP COLUMN b;

