-- upgrade
-- create index things.things_span_idx        [blocks writes to the table while it is built]
CREATE INDEX things_span_idx ON things USING gist (span);

-- create index things.things_words        [blocks writes to the table while it is built]
CREATE INDEX things_words ON things USING gist (words tsvector_ops (siglen=64));

-- downgrade
-- drop index things.things_words
DROP INDEX things_words;

-- drop index things.things_span_idx
DROP INDEX things_span_idx;

