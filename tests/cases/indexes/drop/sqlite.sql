-- upgrade
-- drop index people.people_city
DROP INDEX people_city;

-- downgrade
-- create index people.people_city
CREATE INDEX people_city ON people (city);

