-- upgrade
-- drop index people.people_lower
DROP INDEX people_lower;

-- create index people.people_lower
CREATE INDEX people_lower ON people (upper(email));

-- downgrade
-- drop index people.people_lower
DROP INDEX people_lower;

-- create index people.people_lower
CREATE INDEX people_lower ON people (lower(email));

