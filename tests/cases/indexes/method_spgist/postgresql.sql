-- upgrade
-- drop index things.things_spot
DROP INDEX things_spot;

-- create index things.things_spot        [blocks writes to the table while it is built]
CREATE INDEX things_spot ON things USING spgist (spot);

-- downgrade
-- drop index things.things_spot
DROP INDEX things_spot;

-- create index things.things_spot        [blocks writes to the table while it is built]
CREATE INDEX things_spot ON things USING gist (spot);

