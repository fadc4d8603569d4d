-- upgrade foreign_keys=off
-- rebuild table tags: change column tag
CREATE TABLE autogen_new_tags (
    id integer PRIMARY KEY,
    tag varchar(10) DEFAULT 't',
    UNIQUE (tag) ON CONFLICT REPLACE
);

-- copy its rows
INSERT INTO autogen_new_tags (id, tag)
    SELECT id, tag FROM tags;

-- put the new table in the old one's place
DROP TABLE tags;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_tags RENAME TO tags;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table tags: change column tag
CREATE TABLE autogen_new_tags (
    id integer PRIMARY KEY,
    tag text,
    UNIQUE (tag) ON CONFLICT REPLACE
);

-- copy its rows
INSERT INTO autogen_new_tags (id, tag)
    SELECT id, tag FROM tags;

-- put the new table in the old one's place
DROP TABLE tags;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_tags RENAME TO tags;

PRAGMA legacy_alter_table = OFF;

