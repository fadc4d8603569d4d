-- upgrade
-- create index people.people_b
CREATE INDEX people_b ON people (city) WHERE age > 10;

-- downgrade
-- drop index people.people_b
DROP INDEX people_b;

