-- upgrade
-- add unique constraint pages.pages_tenant_slug        [fails if two rows are alike]
ALTER TABLE pages ADD CONSTRAINT pages_tenant_slug UNIQUE (tenant, slug);

-- downgrade
-- drop unique constraint pages.pages_tenant_slug
ALTER TABLE pages DROP CONSTRAINT pages_tenant_slug;

