-- upgrade
-- drop view named_users
DROP VIEW named_users;

-- drop view user_numbers
DROP VIEW user_numbers;

-- create view named_users
CREATE VIEW named_users AS SELECT id, upper(name) AS name FROM users WHERE name IS NOT NULL;

-- create view count_users
CREATE VIEW count_users AS SELECT count(*) AS n FROM named_users;

-- downgrade
-- drop view count_users
DROP VIEW count_users;

-- drop view named_users
DROP VIEW named_users;

-- create view user_numbers
CREATE VIEW user_numbers AS SELECT rowid AS r, id * 2 AS twice FROM users ORDER BY 1;

-- create view named_users
CREATE VIEW named_users AS SELECT id, name FROM users WHERE name IS NOT NULL;

