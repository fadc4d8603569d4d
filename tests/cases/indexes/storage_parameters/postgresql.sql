-- upgrade
-- drop index people.people_city
DROP INDEX people_city;

-- create index people.people_city        [blocks writes to the table while it is built]
CREATE INDEX people_city ON people (city) WITH (fillfactor=80, deduplicate_items=off);

-- downgrade
-- drop index people.people_city
DROP INDEX people_city;

-- create index people.people_city        [blocks writes to the table while it is built]
CREATE INDEX people_city ON people (city) WITH (fillfactor=70);

