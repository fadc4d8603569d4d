-- upgrade
-- drop index people.people_email
DROP INDEX people_email;

-- create unique index people.people_email        [fails if two rows are alike]
CREATE UNIQUE INDEX people_email ON people (email);

-- downgrade
-- drop index people.people_email
DROP INDEX people_email;

-- create index people.people_email
CREATE INDEX people_email ON people (email);

