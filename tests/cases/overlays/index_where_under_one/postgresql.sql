-- upgrade
-- drop index docs.docs_name
DROP INDEX docs_name;

-- create index docs.docs_name        [blocks writes to the table while it is built]
CREATE INDEX docs_name ON docs (name) WHERE live;

-- downgrade
-- drop index docs.docs_name
DROP INDEX docs_name;

-- create index docs.docs_name        [blocks writes to the table while it is built]
CREATE INDEX docs_name ON docs (name);

