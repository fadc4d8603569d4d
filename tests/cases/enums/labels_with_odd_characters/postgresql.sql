-- upgrade
-- add label 'two words' to enum status
ALTER TYPE status ADD VALUE 'two words' AFTER 'it''s';

-- add label 'ÜBER' to enum status
ALTER TYPE status ADD VALUE 'ÜBER' AFTER 'two words';

-- add label 'a,b' to enum status
ALTER TYPE status ADD VALUE 'a,b' AFTER 'ÜBER';

-- add label '"quoted"' to enum status
ALTER TYPE status ADD VALUE '"quoted"' AFTER 'a,b';

-- downgrade
-- change the labels of enum status: the old type makes room for a new one        [fails if a row holds 'two words'] [fails if a row holds 'ÜBER'] [fails if a row holds 'a,b'] [fails if a row holds '"quoted"']
ALTER TYPE status RENAME TO autogen_old_0_status;

-- create enum status
CREATE TYPE status AS ENUM ('new', 'done', 'it''s');

-- change column jobs.state: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE jobs
    ALTER COLUMN state TYPE status USING state::text::status;

-- drop the old type of enum status
DROP TYPE autogen_old_0_status;

