-- upgrade
-- add label 'middle' to enum audit.level
ALTER TYPE audit.level ADD VALUE 'middle' AFTER 'low';

-- change the labels of enum level: the old type makes room for a new one
ALTER TYPE level RENAME TO autogen_old_0_level;

-- create enum level
CREATE TYPE level AS ENUM ('two', 'one');

-- change column audit.events.level: default
ALTER TABLE audit.events
    ALTER COLUMN level SET DEFAULT 'low';

-- change column audit.events.also: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE audit.events
    ALTER COLUMN also TYPE level USING also::text::level;

-- drop the old type of enum level
DROP TYPE autogen_old_0_level;

-- downgrade
-- change the labels of enum audit.level: the old type makes room for a new one        [fails if a row holds 'middle']
ALTER TYPE audit.level RENAME TO autogen_old_1_level;

-- create enum audit.level
CREATE TYPE audit.level AS ENUM ('low', 'high');

-- change the labels of enum level: the old type makes room for a new one
ALTER TYPE level RENAME TO autogen_old_2_level;

-- create enum level
CREATE TYPE level AS ENUM ('one', 'two');

-- change column audit.events.level: type, default        [rewrites the table, which is locked meanwhile]
ALTER TABLE audit.events
    ALTER COLUMN level DROP DEFAULT,
    ALTER COLUMN level TYPE audit.level USING level::text::audit.level;

-- change column audit.events.also: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE audit.events
    ALTER COLUMN also TYPE level USING also::text::level;

-- drop the old type of enum audit.level
DROP TYPE audit.autogen_old_1_level;

-- drop the old type of enum level
DROP TYPE autogen_old_2_level;

