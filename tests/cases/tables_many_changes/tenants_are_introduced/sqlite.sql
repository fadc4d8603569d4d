-- upgrade foreign_keys=off
-- create table tenants
CREATE TABLE tenants (
    id integer PRIMARY KEY,
    name text NOT NULL,
    UNIQUE (name)
);

-- rebuild table projects: change column id, add column tenant_id, change column slug
CREATE TABLE autogen_new_projects (
    id bigint PRIMARY KEY,
    tenant_id integer,
    slug varchar(80),
    CONSTRAINT projects_tenant_slug UNIQUE (tenant_id, slug),
    FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_projects (rowid, id, slug)
    SELECT rowid, id, slug FROM projects;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of projects must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of projects must be in its copy', (SELECT count(*) FROM projects) - (SELECT count(*) FROM autogen_new_projects);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE projects;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_projects RENAME TO projects;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- rebuild table tasks: change column project_id, change column title, change column done, add column title_lower        [fails if a row holds NULL in title] [data loss: NULL in done becomes false]
CREATE TABLE autogen_new_tasks (
    id integer PRIMARY KEY,
    project_id bigint,
    title text NOT NULL,
    done boolean DEFAULT false NOT NULL,
    title_lower text GENERATED ALWAYS AS (lower(title)) STORED,
    FOREIGN KEY (project_id) REFERENCES projects (id) ON UPDATE CASCADE ON DELETE CASCADE
);

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- no row of tasks may hold NULL in title
INSERT INTO temp.autogen_guard
    SELECT 'no row of tasks may hold NULL in title', count(*) FROM tasks WHERE title IS NULL;

-- copy its rows
INSERT OR ABORT INTO autogen_new_tasks (id, project_id, title, done)
    SELECT id, project_id, title, COALESCE(done, false) FROM tasks;

-- every row of tasks must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of tasks must be in its copy', (SELECT count(*) FROM tasks) - (SELECT count(*) FROM autogen_new_tasks);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE tasks;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_tasks RENAME TO tasks;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index tasks.tasks_title_lower_idx
CREATE INDEX tasks_title_lower_idx ON tasks (title_lower);

-- downgrade foreign_keys=off
-- rebuild table tasks: drop column title_lower, change column project_id, change column title, change column done
CREATE TABLE autogen_new_tasks (
    id integer PRIMARY KEY,
    project_id integer,
    title text,
    done boolean DEFAULT false,
    FOREIGN KEY (project_id) REFERENCES projects (id)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_tasks (id, project_id, title, done)
    SELECT id, project_id, title, done FROM tasks;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of tasks must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of tasks must be in its copy', (SELECT count(*) FROM tasks) - (SELECT count(*) FROM autogen_new_tasks);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE tasks;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_tasks RENAME TO tasks;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- rebuild table projects: drop column tenant_id, change column id, change column slug        [data loss: the dropped columns' values] [data loss: the rowids] [data loss: NULL in id becomes a number]
CREATE TABLE autogen_new_projects (
    id integer PRIMARY KEY,
    slug varchar(40),
    UNIQUE (slug)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_projects (id, slug)
    SELECT id, slug FROM projects;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of projects must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of projects must be in its copy', (SELECT count(*) FROM projects) - (SELECT count(*) FROM autogen_new_projects);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE projects;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_projects RENAME TO projects;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- drop table tenants        [data loss: the table's rows]
DROP TABLE tenants;

