-- upgrade
-- drop index t.t_word
DROP INDEX t_word;

-- drop extension pg_trgm        [data loss: what tables of its own hold]
DROP EXTENSION pg_trgm;

-- downgrade
-- create extension pg_trgm
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- create index t.t_word        [blocks writes to the table while it is built]
CREATE INDEX t_word ON t USING gin (word gin_trgm_ops);

