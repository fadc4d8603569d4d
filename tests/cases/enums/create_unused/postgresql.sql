-- upgrade
-- create enum status
CREATE TYPE status AS ENUM ('new', 'done');

-- downgrade
-- drop enum status
DROP TYPE status;

