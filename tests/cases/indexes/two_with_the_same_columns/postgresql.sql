-- upgrade
-- create index people.people_b        [blocks writes to the table while it is built]
CREATE INDEX people_b ON people (city) WHERE age > 10;

-- downgrade
-- drop index people.people_b
DROP INDEX people_b;

