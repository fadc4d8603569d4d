-- upgrade
-- create index things.things_data        [blocks writes to the table while it is built]
CREATE INDEX things_data ON things USING gin (data jsonb_path_ops) WITH (fastupdate=off);

-- create index things.things_tags_idx        [blocks writes to the table while it is built]
CREATE INDEX things_tags_idx ON things USING gin (tags);

-- downgrade
-- drop index things.things_tags_idx
DROP INDEX things_tags_idx;

-- drop index things.things_data
DROP INDEX things_data;

