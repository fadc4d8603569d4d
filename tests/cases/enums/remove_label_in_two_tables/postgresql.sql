-- upgrade
-- change the labels of enum status: the old type makes room for a new one        [fails if a row holds 'held']
ALTER TYPE status RENAME TO autogen_old_0_status;

-- create enum status
CREATE TYPE status AS ENUM ('done', 'new');

-- change column jobs.state: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE jobs
    ALTER COLUMN state TYPE status USING state::text::status;

-- change column parcels.state: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE parcels
    ALTER COLUMN state TYPE status USING state::text::status;

-- change column parcels.before: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE parcels
    ALTER COLUMN before TYPE status USING before::text::status;

-- drop the old type of enum status
DROP TYPE autogen_old_0_status;

-- downgrade
-- change the labels of enum status: the old type makes room for a new one
ALTER TYPE status RENAME TO autogen_old_0_status;

-- create enum status
CREATE TYPE status AS ENUM ('new', 'held', 'done');

-- change column jobs.state: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE jobs
    ALTER COLUMN state TYPE status USING state::text::status;

-- change column parcels.state: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE parcels
    ALTER COLUMN state TYPE status USING state::text::status;

-- change column parcels.before: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE parcels
    ALTER COLUMN before TYPE status USING before::text::status;

-- drop the old type of enum status
DROP TYPE autogen_old_0_status;

