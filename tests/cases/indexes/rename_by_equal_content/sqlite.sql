-- upgrade
-- drop index people.people_one
DROP INDEX people_one;

-- create index people.people_other again
CREATE INDEX people_other ON people (city);

-- downgrade
-- drop index people.people_other
DROP INDEX people_other;

-- create index people.people_one again
CREATE INDEX people_one ON people (city);

