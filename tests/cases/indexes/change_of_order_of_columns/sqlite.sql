-- upgrade
-- drop index people.people_k
DROP INDEX people_k;

-- create index people.people_k
CREATE INDEX people_k ON people (city, age);

-- downgrade
-- drop index people.people_k
DROP INDEX people_k;

-- create index people.people_k
CREATE INDEX people_k ON people (age, city);

