-- upgrade
-- add unique constraint pages.pages_slug_extra_key        [fails if two rows are alike]
ALTER TABLE pages ADD CONSTRAINT pages_slug_extra_key UNIQUE (slug, extra);

-- add unique constraint pages.pages_tenant_slug_extra_key        [fails if two rows are alike]
ALTER TABLE pages ADD CONSTRAINT pages_tenant_slug_extra_key UNIQUE (tenant, slug, extra);

-- drop unique constraint pages.pages_slug_key
ALTER TABLE pages DROP CONSTRAINT pages_slug_key;

-- downgrade
-- add unique constraint pages.pages_slug_key        [fails if two rows are alike]
ALTER TABLE pages ADD CONSTRAINT pages_slug_key UNIQUE (slug);

-- drop unique constraint pages.pages_tenant_slug_extra_key
ALTER TABLE pages DROP CONSTRAINT pages_tenant_slug_extra_key;

-- drop unique constraint pages.pages_slug_extra_key
ALTER TABLE pages DROP CONSTRAINT pages_slug_extra_key;

