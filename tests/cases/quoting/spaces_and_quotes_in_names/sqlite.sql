-- upgrade foreign_keys=off
-- rebuild table my "great" table: change column it's, add column [x], add column back`tick        [data loss: NULL in it's becomes 'it''s'] [fails if two rows are alike]
CREATE TABLE "autogen_new_my ""great"" table" (
    "the id" integer PRIMARY KEY,
    "it's" varchar(90) DEFAULT 'it''s' NOT NULL,
    "a""b" text,
    "[x]" integer,
    "back`tick" integer,
    UNIQUE ("a""b"),
    CONSTRAINT "ch eck" CHECK ("it's" <> "a""b" OR "the id" > 9)
);

-- copy its rows
INSERT OR ABORT INTO "autogen_new_my ""great"" table" ("the id", "it's", "a""b")
    SELECT "the id", COALESCE("it's", 'it''s'), "a""b" FROM "my ""great"" table";

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of my "great" table must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of my "great" table must be in its copy', (SELECT count(*) FROM "my ""great"" table") - (SELECT count(*) FROM "autogen_new_my ""great"" table");

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE "my ""great"" table";

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE "autogen_new_my ""great"" table" RENAME TO "my ""great"" table";

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index my "great" table.an 'index' "of it"
CREATE INDEX "an 'index' ""of it""" ON "my ""great"" table" ("it's", "a""b");

-- downgrade foreign_keys=off
-- rebuild table my "great" table: drop column [x], drop column back`tick, change column it's        [data loss: the dropped columns' values]
CREATE TABLE "autogen_new_my ""great"" table" (
    "the id" integer PRIMARY KEY,
    "it's" text,
    "a""b" text,
    CONSTRAINT "ch eck" CHECK ("it's" <> "a""b")
);

-- copy its rows
INSERT OR ABORT INTO "autogen_new_my ""great"" table" ("the id", "it's", "a""b")
    SELECT "the id", "it's", "a""b" FROM "my ""great"" table";

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of my "great" table must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of my "great" table must be in its copy', (SELECT count(*) FROM "my ""great"" table") - (SELECT count(*) FROM "autogen_new_my ""great"" table");

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE "my ""great"" table";

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE "autogen_new_my ""great"" table" RENAME TO "my ""great"" table";

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index my "great" table.an 'index' "of it"
CREATE INDEX "an 'index' ""of it""" ON "my ""great"" table" ("it's");

