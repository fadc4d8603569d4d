-- upgrade
-- rename table users to people
ALTER TABLE users RENAME TO people;

-- drop view named
DROP VIEW named;

-- create view named
CREATE VIEW named AS SELECT id, users FROM people WHERE users IS NOT NULL;

-- downgrade
-- drop trigger log_named
DROP TRIGGER log_named;

-- drop view named
DROP VIEW named;

-- drop view named_count
DROP VIEW named_count;

-- rename table people to users
ALTER TABLE people RENAME TO users;

-- create view named
CREATE VIEW named AS SELECT id, users FROM users WHERE users IS NOT NULL;

-- create view named_count
CREATE VIEW named_count AS SELECT count(*) AS n FROM named;

-- create trigger log_named
CREATE TRIGGER log_named AFTER INSERT ON log BEGIN UPDATE log SET n = (SELECT count(*) FROM named) WHERE n IS NULL; END;

