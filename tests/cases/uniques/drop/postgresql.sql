-- upgrade
-- drop unique constraint pages.pages_slug_key
ALTER TABLE pages DROP CONSTRAINT pages_slug_key;

-- downgrade
-- add unique constraint pages.pages_slug_key        [fails if two rows are alike]
ALTER TABLE pages ADD CONSTRAINT pages_slug_key UNIQUE (slug);

