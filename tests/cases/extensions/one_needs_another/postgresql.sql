-- upgrade
-- create extension cube
CREATE EXTENSION IF NOT EXISTS cube SCHEMA geo CASCADE;

-- create extension earthdistance
CREATE EXTENSION IF NOT EXISTS earthdistance SCHEMA geo CASCADE;

-- create extension hstore
CREATE EXTENSION IF NOT EXISTS hstore CASCADE;

-- downgrade
-- drop extensions hstore, earthdistance, cube        [data loss: what tables of its own hold]
DROP EXTENSION hstore, earthdistance, cube;

