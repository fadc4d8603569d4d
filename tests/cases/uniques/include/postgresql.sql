-- upgrade
-- drop unique constraint pages.pages_slug_key
ALTER TABLE pages DROP CONSTRAINT pages_slug_key;

-- add unique constraint pages.pages_slug_key        [fails if two rows are alike]
ALTER TABLE pages ADD CONSTRAINT pages_slug_key UNIQUE (slug) INCLUDE (tenant, extra);

-- downgrade
-- drop unique constraint pages.pages_slug_key
ALTER TABLE pages DROP CONSTRAINT pages_slug_key;

-- add unique constraint pages.pages_slug_key        [fails if two rows are alike]
ALTER TABLE pages ADD CONSTRAINT pages_slug_key UNIQUE (slug);

