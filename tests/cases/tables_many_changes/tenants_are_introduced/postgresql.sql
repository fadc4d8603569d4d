-- upgrade
-- drop foreign key tasks.tasks_project_id_fkey
ALTER TABLE tasks DROP CONSTRAINT tasks_project_id_fkey;

-- create table tenants
CREATE TABLE tenants (
    id integer NOT NULL,
    name text NOT NULL,
    CONSTRAINT tenants_pkey PRIMARY KEY (id),
    CONSTRAINT tenants_name_key UNIQUE (name)
);

-- add column projects.tenant_id
ALTER TABLE projects ADD COLUMN tenant_id integer;

-- change column projects.id: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE projects
    ALTER COLUMN id TYPE bigint;

-- change column projects.slug: type
ALTER TABLE projects
    ALTER COLUMN slug TYPE varchar(80);

-- change column tasks.project_id: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE tasks
    ALTER COLUMN project_id TYPE bigint;

-- change column tasks.title: not_null        [fails if a row holds NULL]
ALTER TABLE tasks
    ALTER COLUMN title SET NOT NULL;

-- change column tasks.done: not_null        [fails if a row holds NULL]
ALTER TABLE tasks
    ALTER COLUMN done SET NOT NULL;

-- add column tasks.title_lower        [rewrites the table, which is locked meanwhile]
ALTER TABLE tasks ADD COLUMN title_lower text GENERATED ALWAYS AS (lower(title)) STORED;

-- add unique constraint projects.projects_tenant_slug        [fails if two rows are alike]
ALTER TABLE projects ADD CONSTRAINT projects_tenant_slug UNIQUE (tenant_id, slug);

-- create index tasks.tasks_title_lower_idx        [blocks writes to the table while it is built]
CREATE INDEX tasks_title_lower_idx ON tasks (title_lower);

-- add foreign key projects.projects_tenant_id_fkey        [fails if a row refers to nothing]
ALTER TABLE projects ADD CONSTRAINT projects_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id);

-- add foreign key tasks.tasks_project_id_fkey        [fails if a row refers to nothing]
ALTER TABLE tasks ADD CONSTRAINT tasks_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id) ON UPDATE CASCADE ON DELETE CASCADE;

-- drop unique constraint projects.projects_slug_key
ALTER TABLE projects DROP CONSTRAINT projects_slug_key;

-- downgrade
-- drop foreign key tasks.tasks_project_id_fkey
ALTER TABLE tasks DROP CONSTRAINT tasks_project_id_fkey;

-- change column tasks.done: not_null
ALTER TABLE tasks
    ALTER COLUMN done DROP NOT NULL;

-- change column tasks.title: not_null
ALTER TABLE tasks
    ALTER COLUMN title DROP NOT NULL;

-- change column tasks.project_id: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit integer]
ALTER TABLE tasks
    ALTER COLUMN project_id TYPE integer;

-- change column projects.slug: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit character varying(40)]
ALTER TABLE projects
    ALTER COLUMN slug TYPE character varying(40);

-- change column projects.id: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit integer]
ALTER TABLE projects
    ALTER COLUMN id TYPE integer;

-- add unique constraint projects.projects_slug_key        [fails if two rows are alike]
ALTER TABLE projects ADD CONSTRAINT projects_slug_key UNIQUE (slug);

-- add foreign key tasks.tasks_project_id_fkey        [fails if a row refers to nothing]
ALTER TABLE tasks ADD CONSTRAINT tasks_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id);

-- drop foreign key projects.projects_tenant_id_fkey
ALTER TABLE projects DROP CONSTRAINT projects_tenant_id_fkey;

-- drop index tasks.tasks_title_lower_idx
DROP INDEX tasks_title_lower_idx;

-- drop unique constraint projects.projects_tenant_slug
ALTER TABLE projects DROP CONSTRAINT projects_tenant_slug;

-- drop column tasks.title_lower
ALTER TABLE tasks DROP COLUMN title_lower;

-- drop column projects.tenant_id        [data loss: the column's values]
ALTER TABLE projects DROP COLUMN tenant_id;

-- drop table tenants        [data loss: the table's rows]
DROP TABLE tenants;

