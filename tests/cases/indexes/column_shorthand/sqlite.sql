-- upgrade
-- drop index people.people_age_idx
DROP INDEX people_age_idx;

-- create index people.people_city_idx
CREATE INDEX people_city_idx ON people (city);

-- downgrade
-- drop index people.people_city_idx
DROP INDEX people_city_idx;

-- create index people.people_age_idx
CREATE INDEX people_age_idx ON people (age);

