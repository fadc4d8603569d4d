-- upgrade
-- drop index t.i
DROP INDEX i;

-- create index u.i
CREATE INDEX i ON u (a);

-- downgrade
-- drop index u.i
DROP INDEX i;

-- create index t.i
CREATE INDEX i ON t (a);

