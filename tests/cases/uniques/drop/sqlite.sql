-- upgrade foreign_keys=off
-- rebuild table pages: change its constraints
CREATE TABLE autogen_new_pages (
    id integer PRIMARY KEY,
    tenant integer,
    slug varchar(40),
    extra text
);

-- copy its rows
INSERT INTO autogen_new_pages (id, tenant, slug, extra)
    SELECT id, tenant, slug, extra FROM pages;

-- put the new table in the old one's place
DROP TABLE pages;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_pages RENAME TO pages;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table pages: change its constraints        [fails if two rows are alike]
CREATE TABLE autogen_new_pages (
    id integer PRIMARY KEY,
    tenant integer,
    slug varchar(40),
    extra text,
    CONSTRAINT pages_slug_key UNIQUE (slug)
);

-- copy its rows
INSERT INTO autogen_new_pages (id, tenant, slug, extra)
    SELECT id, tenant, slug, extra FROM pages;

-- put the new table in the old one's place
DROP TABLE pages;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_pages RENAME TO pages;

PRAGMA legacy_alter_table = OFF;

