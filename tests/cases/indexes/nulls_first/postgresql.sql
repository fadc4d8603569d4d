-- upgrade
-- drop index people.people_age
DROP INDEX people_age;

-- create index people.people_age        [blocks writes to the table while it is built]
CREATE INDEX people_age ON people (age NULLS FIRST, city DESC NULLS LAST);

-- downgrade
-- drop index people.people_age
DROP INDEX people_age;

-- create index people.people_age        [blocks writes to the table while it is built]
CREATE INDEX people_age ON people (age, city);

