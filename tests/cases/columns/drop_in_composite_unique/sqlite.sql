-- upgrade foreign_keys=off
-- rebuild table pages: drop column tenant        [data loss: the dropped columns' values]
CREATE TABLE autogen_new_pages (
    id integer PRIMARY KEY,
    slug varchar(40)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_pages (id, slug)
    SELECT id, slug FROM pages;

-- drop the old table: its rows are in the new one
DROP TABLE pages;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_pages RENAME TO pages;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table pages: add column tenant        [fails if two rows are alike]
CREATE TABLE autogen_new_pages (
    id integer PRIMARY KEY,
    tenant integer,
    slug varchar(40),
    CONSTRAINT pages_tenant_slug UNIQUE (tenant, slug)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_pages (id, slug)
    SELECT id, slug FROM pages;

-- drop the old table: its rows are in the new one
DROP TABLE pages;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_pages RENAME TO pages;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

