-- upgrade
-- drop trigger users_added
DROP TRIGGER users_added;

-- drop trigger users_gone
DROP TRIGGER users_gone;

-- create trigger users_added
CREATE TRIGGER users_added AFTER INSERT ON users WHEN new.name IS NOT NULL BEGIN INSERT INTO log (what) VALUES (new.name); END;

-- downgrade
-- drop trigger users_added
DROP TRIGGER users_added;

-- create trigger users_gone
CREATE TRIGGER users_gone AFTER DELETE ON users BEGIN INSERT INTO log (what) VALUES ('gone ' || old.id); END;

-- create trigger users_added
CREATE TRIGGER users_added AFTER INSERT ON users BEGIN
  INSERT INTO log (what) VALUES ('added ' || coalesce(new.name, '?; END'));
END;

