-- upgrade
-- drop index people.people_email
DROP INDEX people_email;

-- create index people.people_email        [blocks writes to the table while it is built]
CREATE INDEX people_email ON people (email) INCLUDE (city, age);

-- downgrade
-- drop index people.people_email
DROP INDEX people_email;

-- create index people.people_email        [blocks writes to the table while it is built]
CREATE INDEX people_email ON people (email);

