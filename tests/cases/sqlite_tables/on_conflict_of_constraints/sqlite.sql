-- upgrade foreign_keys=off
-- rebuild table tags: change column tag
CREATE TABLE autogen_new_tags (
    id integer PRIMARY KEY ON CONFLICT REPLACE NOT NULL,
    tag text NOT NULL ON CONFLICT IGNORE,
    UNIQUE (tag) ON CONFLICT IGNORE
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
    id integer PRIMARY KEY NOT NULL,
    tag text NOT NULL,
    UNIQUE (tag)
);

-- copy its rows
INSERT INTO autogen_new_tags (id, tag)
    SELECT id, tag FROM tags;

-- put the new table in the old one's place
DROP TABLE tags;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_tags RENAME TO tags;

PRAGMA legacy_alter_table = OFF;

