-- upgrade
-- drop index people.people_city
DROP INDEX people_city;

-- create index people.people_city
CREATE INDEX people_city ON people (city COLLATE NOCASE);

-- downgrade
-- drop index people.people_city
DROP INDEX people_city;

-- create index people.people_city
CREATE INDEX people_city ON people (city);

