-- upgrade foreign_keys=off
-- rebuild table tags: change column tag
CREATE TABLE autogen_new_tags (
    id integer PRIMARY KEY ON CONFLICT REPLACE NOT NULL,
    tag text NOT NULL ON CONFLICT IGNORE,
    UNIQUE (tag) ON CONFLICT IGNORE
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_tags (id, tag)
    SELECT id, tag FROM tags;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of tags must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of tags must be in its copy', (SELECT count(*) FROM tags) - (SELECT count(*) FROM autogen_new_tags);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE tags;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_tags RENAME TO tags;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table tags: change column tag
CREATE TABLE autogen_new_tags (
    id integer PRIMARY KEY NOT NULL,
    tag text NOT NULL,
    UNIQUE (tag)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_tags (id, tag)
    SELECT id, tag FROM tags;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of tags must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of tags must be in its copy', (SELECT count(*) FROM tags) - (SELECT count(*) FROM autogen_new_tags);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE tags;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_tags RENAME TO tags;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

