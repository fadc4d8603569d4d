-- upgrade
-- rename column t.a to x
ALTER TABLE t RENAME a TO x;

-- drop trigger tr
DROP TRIGGER tr;

-- create trigger tr
CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO u (a) VALUES (new.x); END;

-- downgrade
-- drop trigger tr
DROP TRIGGER tr;

-- rename column t.x to a
ALTER TABLE t RENAME x TO a;

-- create trigger tr
CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO u (a) VALUES (new.a); END;

