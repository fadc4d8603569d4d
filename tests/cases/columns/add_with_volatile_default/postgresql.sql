-- upgrade
-- add column users.token        [rewrites the table, which is locked meanwhile]
ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid() NOT NULL;

-- add column users.at
ALTER TABLE users ADD COLUMN at timestamptz DEFAULT now();

-- downgrade
-- drop column users.at        [data loss: the column's values]
ALTER TABLE users DROP COLUMN at;

-- drop column users.token        [data loss: the column's values]
ALTER TABLE users DROP COLUMN token;

