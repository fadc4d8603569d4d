-- upgrade
-- drop index t.i
DROP INDEX i;

-- create index u.i        [blocks writes to the table while it is built]
CREATE INDEX i ON u (a);

-- downgrade
-- drop index u.i
DROP INDEX i;

-- create index t.i        [blocks writes to the table while it is built]
CREATE INDEX i ON t (a);

