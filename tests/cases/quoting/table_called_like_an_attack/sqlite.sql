-- upgrade foreign_keys=off
-- rebuild table "; DROP TABLE users; --: change column '); DELETE FROM users; --, add column user_id
CREATE TABLE "autogen_new_""; DROP TABLE users; --" (
    id integer PRIMARY KEY,
    "'); DELETE FROM users; --" varchar(99) DEFAULT '''); DELETE FROM users; --',
    user_id integer,
    FOREIGN KEY (user_id) REFERENCES users (id)
);

-- copy its rows
INSERT OR ABORT INTO "autogen_new_""; DROP TABLE users; --" (id, "'); DELETE FROM users; --")
    SELECT id, "'); DELETE FROM users; --" FROM """; DROP TABLE users; --";

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of "; DROP TABLE users; -- must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of "; DROP TABLE users; -- must be in its copy', (SELECT count(*) FROM """; DROP TABLE users; --") - (SELECT count(*) FROM "autogen_new_""; DROP TABLE users; --");

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE """; DROP TABLE users; --";

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE "autogen_new_""; DROP TABLE users; --" RENAME TO """; DROP TABLE users; --";

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index "; DROP TABLE users; --."; DROP TABLE users; --_'); DELETE FROM users; --_idx
CREATE INDEX """; DROP TABLE users; --_'); DELETE FROM users; --_idx" ON """; DROP TABLE users; --" ("'); DELETE FROM users; --");

-- downgrade foreign_keys=off
-- rebuild table "; DROP TABLE users; --: drop column user_id, change column '); DELETE FROM users; --        [data loss: the dropped columns' values]
CREATE TABLE "autogen_new_""; DROP TABLE users; --" (
    id integer PRIMARY KEY,
    "'); DELETE FROM users; --" text
);

-- copy its rows
INSERT OR ABORT INTO "autogen_new_""; DROP TABLE users; --" (id, "'); DELETE FROM users; --")
    SELECT id, "'); DELETE FROM users; --" FROM """; DROP TABLE users; --";

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of "; DROP TABLE users; -- must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of "; DROP TABLE users; -- must be in its copy', (SELECT count(*) FROM """; DROP TABLE users; --") - (SELECT count(*) FROM "autogen_new_""; DROP TABLE users; --");

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE """; DROP TABLE users; --";

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE "autogen_new_""; DROP TABLE users; --" RENAME TO """; DROP TABLE users; --";

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

