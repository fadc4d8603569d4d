-- upgrade
-- drop index people.people_k
DROP INDEX people_k;

-- create index people.people_k        [blocks writes to the table while it is built]
CREATE INDEX people_k ON people (city, age);

-- downgrade
-- drop index people.people_k
DROP INDEX people_k;

-- create index people.people_k        [blocks writes to the table while it is built]
CREATE INDEX people_k ON people (city);

