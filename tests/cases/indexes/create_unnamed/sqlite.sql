-- upgrade
-- create index people.people_city_age_idx
CREATE INDEX people_city_age_idx ON people (city, age);

-- downgrade
-- drop index people.people_city_age_idx
DROP INDEX people_city_age_idx;

