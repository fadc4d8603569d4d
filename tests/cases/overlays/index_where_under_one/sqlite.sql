-- upgrade
-- drop index docs.docs_name
DROP INDEX docs_name;

-- create unique index docs.docs_name        [fails if two rows are alike]
CREATE UNIQUE INDEX docs_name ON docs (name) WHERE live = 1;

-- downgrade
-- drop index docs.docs_name
DROP INDEX docs_name;

-- create index docs.docs_name
CREATE INDEX docs_name ON docs (name);

