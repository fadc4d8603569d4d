-- upgrade
-- drop index people.people_live
DROP INDEX people_live;

-- create index people.people_live
CREATE INDEX people_live ON people (email) WHERE deleted_at IS NULL AND age > 18;

-- downgrade
-- drop index people.people_live
DROP INDEX people_live;

-- create index people.people_live
CREATE INDEX people_live ON people (email) WHERE deleted_at IS NULL;

