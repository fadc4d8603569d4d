-- upgrade
-- drop index people.people_old
DROP INDEX people_old;

-- create index people.people_new again
CREATE INDEX people_new ON people (city);

-- downgrade
-- drop index people.people_new
DROP INDEX people_new;

-- create index people.people_old again
CREATE INDEX people_old ON people (city);

