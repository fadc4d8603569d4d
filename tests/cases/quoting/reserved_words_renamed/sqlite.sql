-- upgrade foreign_keys=off
-- rename table user to group
ALTER TABLE user RENAME TO "group";

-- rename column group.table to column
ALTER TABLE "group" RENAME "table" TO "column";

-- rebuild table group: change column primary
CREATE TABLE autogen_new_group (
    id integer PRIMARY KEY,
    "column" text,
    "primary" varchar(20)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_group (id, "column", "primary")
    SELECT id, "column", "primary" FROM "group";

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of group must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of group must be in its copy', (SELECT count(*) FROM "group") - (SELECT count(*) FROM autogen_new_group);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE "group";

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_group RENAME TO "group";

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index group.group_primary_idx
CREATE INDEX group_primary_idx ON "group" ("primary");

-- downgrade foreign_keys=off
-- rebuild table group: change column primary
CREATE TABLE autogen_new_group (
    id integer PRIMARY KEY,
    "column" text,
    "primary" text
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_group (id, "column", "primary")
    SELECT id, "column", "primary" FROM "group";

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of group must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of group must be in its copy', (SELECT count(*) FROM "group") - (SELECT count(*) FROM autogen_new_group);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE "group";

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_group RENAME TO "group";

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index group.user_primary_idx
CREATE INDEX user_primary_idx ON "group" ("primary");

-- rename column group.column to table
ALTER TABLE "group" RENAME "column" TO "table";

-- rename table group to user
ALTER TABLE "group" RENAME TO user;

