-- upgrade
-- create unique index people.people_live        [fails if two rows are alike] [blocks writes to the table while it is built]
CREATE UNIQUE INDEX people_live ON people (email) WHERE deleted_at IS NULL;

-- downgrade
-- drop index people.people_live
DROP INDEX people_live;

