-- upgrade
-- drop index people.people_lower
DROP INDEX people_lower;

-- create index people.people_lower        [blocks writes to the table while it is built]
CREATE INDEX people_lower ON people ((upper(email)));

-- downgrade
-- drop index people.people_lower
DROP INDEX people_lower;

-- create index people.people_lower        [blocks writes to the table while it is built]
CREATE INDEX people_lower ON people ((lower(email::text)));

