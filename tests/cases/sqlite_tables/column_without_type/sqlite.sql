-- upgrade
-- add column bag.more
ALTER TABLE bag ADD COLUMN more DEFAULT 'm';

-- add column bag.size
ALTER TABLE bag ADD COLUMN size integer DEFAULT 0 NOT NULL;

-- downgrade
-- drop column bag.size        [data loss: the column's values]
ALTER TABLE bag DROP COLUMN size;

-- drop column bag.more        [data loss: the column's values]
ALTER TABLE bag DROP COLUMN more;

