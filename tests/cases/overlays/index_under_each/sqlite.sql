-- upgrade
-- create index docs.docs_name
CREATE INDEX docs_name ON docs (name COLLATE NOCASE);

-- downgrade
-- drop index docs.docs_name
DROP INDEX docs_name;

