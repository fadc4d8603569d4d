-- upgrade foreign_keys=off
-- rebuild table pages: change its constraints
CREATE TABLE autogen_new_pages (
    id integer PRIMARY KEY,
    tenant integer,
    slug varchar(40),
    extra text,
    CONSTRAINT pages_u UNIQUE (tenant, slug)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_pages (id, tenant, slug, extra)
    SELECT id, tenant, slug, extra FROM pages;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of pages must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of pages must be in its copy', (SELECT count(*) FROM pages) - (SELECT count(*) FROM autogen_new_pages);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE pages;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_pages RENAME TO pages;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table pages: change its constraints
CREATE TABLE autogen_new_pages (
    id integer PRIMARY KEY,
    tenant integer,
    slug varchar(40),
    extra text,
    CONSTRAINT pages_u UNIQUE (tenant)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_pages (id, tenant, slug, extra)
    SELECT id, tenant, slug, extra FROM pages;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of pages must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of pages must be in its copy', (SELECT count(*) FROM pages) - (SELECT count(*) FROM autogen_new_pages);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE pages;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_pages RENAME TO pages;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

