-- upgrade foreign_keys=off
-- rebuild table pages: drop column tenant        [data loss: the dropped columns' values]
CREATE TABLE autogen_new_pages (
    id integer PRIMARY KEY,
    slug varchar(40)
);

-- copy its rows
INSERT INTO autogen_new_pages (id, slug)
    SELECT id, slug FROM pages;

-- put the new table in the old one's place
DROP TABLE pages;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_pages RENAME TO pages;

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
INSERT INTO autogen_new_pages (id, slug)
    SELECT id, slug FROM pages;

-- put the new table in the old one's place
DROP TABLE pages;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_pages RENAME TO pages;

PRAGMA legacy_alter_table = OFF;

