-- upgrade foreign_keys=off
-- rebuild table straße: change column 名前, add column ✓, add column été        [data loss: NULL in 名前 becomes 'なし']
CREATE TABLE "autogen_new_straße" (
    "größe" integer PRIMARY KEY,
    "名前" text DEFAULT 'なし' NOT NULL,
    "✓" boolean,
    "été" integer,
    FOREIGN KEY ("été") REFERENCES "straße" ("größe")
);

-- copy its rows
INSERT OR ABORT INTO "autogen_new_straße" ("größe", "名前")
    SELECT "größe", COALESCE("名前", 'なし') FROM "straße";

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of straße must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of straße must be in its copy', (SELECT count(*) FROM "straße") - (SELECT count(*) FROM "autogen_new_straße");

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE "straße";

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE "autogen_new_straße" RENAME TO "straße";

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index straße.straße_名前_idx
CREATE INDEX "straße_名前_idx" ON "straße" ("名前");

-- downgrade foreign_keys=off
-- rebuild table straße: drop column ✓, drop column été, change column 名前        [data loss: the dropped columns' values]
CREATE TABLE "autogen_new_straße" (
    "größe" integer PRIMARY KEY,
    "名前" text
);

-- copy its rows
INSERT OR ABORT INTO "autogen_new_straße" ("größe", "名前")
    SELECT "größe", "名前" FROM "straße";

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of straße must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of straße must be in its copy', (SELECT count(*) FROM "straße") - (SELECT count(*) FROM "autogen_new_straße");

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE "straße";

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE "autogen_new_straße" RENAME TO "straße";

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

