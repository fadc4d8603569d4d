-- upgrade
-- drop index people.people_when
DROP INDEX people_when;

-- create index people.people_when        [blocks writes to the table while it is built]
CREATE INDEX people_when ON people USING brin (deleted_at) WITH (pages_per_range=32);

-- downgrade
-- drop index people.people_when
DROP INDEX people_when;

-- create index people.people_when        [blocks writes to the table while it is built]
CREATE INDEX people_when ON people (deleted_at);

