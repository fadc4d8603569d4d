-- upgrade
-- add column tickets.rank        [rewrites the table, which is locked meanwhile]
ALTER TABLE tickets ADD COLUMN rank integer GENERATED ALWAYS AS IDENTITY (INCREMENT BY -1 MINVALUE -1000);

-- downgrade
-- drop column tickets.rank        [data loss: the column's values]
ALTER TABLE tickets DROP COLUMN rank;

