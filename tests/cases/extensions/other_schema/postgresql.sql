-- upgrade
-- create schema ext
CREATE SCHEMA ext;

-- move extension uuid-ossp to ext
ALTER EXTENSION "uuid-ossp" SET SCHEMA ext;

-- downgrade
-- move extension uuid-ossp to the default schema
DO 'BEGIN EXECUTE format(''ALTER EXTENSION "uuid-ossp" SET SCHEMA %I'', current_schema()); END';

-- drop schema ext
DROP SCHEMA ext;

