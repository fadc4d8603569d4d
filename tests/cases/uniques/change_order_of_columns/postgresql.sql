-- upgrade
-- drop unique constraint pages.pages_u
ALTER TABLE pages DROP CONSTRAINT pages_u;

-- add unique constraint pages.pages_u        [fails if two rows are alike]
ALTER TABLE pages ADD CONSTRAINT pages_u UNIQUE (slug, tenant);

-- downgrade
-- drop unique constraint pages.pages_u
ALTER TABLE pages DROP CONSTRAINT pages_u;

-- add unique constraint pages.pages_u        [fails if two rows are alike]
ALTER TABLE pages ADD CONSTRAINT pages_u UNIQUE (tenant, slug);

