-- upgrade
-- drop view v
DROP VIEW v;

-- create view v
CREATE VIEW v AS SELECT a FROM t WHERE a > 0;

-- create trigger vi
CREATE TRIGGER vi INSTEAD OF INSERT ON v BEGIN INSERT INTO t (a) VALUES (new.a); END;

-- downgrade
-- drop view v
DROP VIEW v;

-- create view v
CREATE VIEW v AS SELECT a FROM t;

-- create trigger vi
CREATE TRIGGER vi INSTEAD OF INSERT ON v BEGIN INSERT INTO t (a) VALUES (new.a); END;

