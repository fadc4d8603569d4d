-- upgrade
-- create unique index pages.pages_slug_u        [fails if two rows are alike] [blocks writes to the table while it is built]
CREATE UNIQUE INDEX pages_slug_u ON pages (slug);

-- drop unique constraint pages.pages_slug_key
ALTER TABLE pages DROP CONSTRAINT pages_slug_key;

-- downgrade
-- add unique constraint pages.pages_slug_key        [fails if two rows are alike]
ALTER TABLE pages ADD CONSTRAINT pages_slug_key UNIQUE (slug);

-- drop index pages.pages_slug_u
DROP INDEX pages_slug_u;

