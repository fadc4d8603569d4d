-- upgrade
-- create unique index people.people_lower        [fails if two rows are alike] [blocks writes to the table while it is built]
CREATE UNIQUE INDEX people_lower ON people ((lower(email)));

-- downgrade
-- drop index people.people_lower
DROP INDEX people_lower;

