-- upgrade
-- create index people.people_city        [blocks writes to the table while it is built]
CREATE INDEX people_city ON people (city);

-- downgrade
-- drop index people.people_city
DROP INDEX people_city;

