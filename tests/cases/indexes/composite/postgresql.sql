-- upgrade
-- create index people.people_age_city        [blocks writes to the table while it is built]
CREATE INDEX people_age_city ON people (age, city);

-- downgrade
-- drop index people.people_age_city
DROP INDEX people_age_city;

