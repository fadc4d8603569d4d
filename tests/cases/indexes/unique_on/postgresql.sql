-- upgrade
-- drop index people.people_email
DROP INDEX people_email;

-- create unique index people.people_email        [fails if two rows are alike] [blocks writes to the table while it is built]
CREATE UNIQUE INDEX people_email ON people (email);

-- downgrade
-- drop index people.people_email
DROP INDEX people_email;

-- create index people.people_email        [blocks writes to the table while it is built]
CREATE INDEX people_email ON people (email);

