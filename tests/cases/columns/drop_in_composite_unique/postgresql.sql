-- upgrade
-- drop unique constraint pages.pages_tenant_slug
ALTER TABLE pages DROP CONSTRAINT pages_tenant_slug;

-- drop column pages.tenant        [data loss: the column's values]
ALTER TABLE pages DROP COLUMN tenant;

-- downgrade
-- add column pages.tenant
ALTER TABLE pages ADD COLUMN tenant integer;

-- add unique constraint pages.pages_tenant_slug        [fails if two rows are alike]
ALTER TABLE pages ADD CONSTRAINT pages_tenant_slug UNIQUE (tenant, slug);

