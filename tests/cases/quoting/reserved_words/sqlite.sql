-- upgrade foreign_keys=off
-- create table group
CREATE TABLE "group" (
    id integer PRIMARY KEY,
    "limit" integer,
    FOREIGN KEY ("limit") REFERENCES "order" (id)
);

-- rebuild table order: change column user, change column select, add column from        [fails if a row holds NULL in user] [fails if a row does not satisfy a check] [fails if two rows are alike]
CREATE TABLE autogen_new_order (
    id integer PRIMARY KEY,
    user bigint NOT NULL,
    "select" text DEFAULT 'x',
    "from" text,
    UNIQUE ("select"),
    CHECK ("from" <> "select")
);

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- no row of order may hold NULL in user
INSERT INTO temp.autogen_guard
    SELECT 'no row of order may hold NULL in user', count(*) FROM "order" WHERE user IS NULL;

-- copy its rows
INSERT OR ABORT INTO autogen_new_order (id, user, "select")
    SELECT id, user, "select" FROM "order";

-- every row of order must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of order must be in its copy', (SELECT count(*) FROM "order") - (SELECT count(*) FROM autogen_new_order);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE "order";

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_order RENAME TO "order";

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index order.order_from_idx
CREATE INDEX order_from_idx ON "order" ("from");

-- downgrade foreign_keys=off
-- rebuild table order: drop column from, change column user, change column select        [data loss: the dropped columns' values]
CREATE TABLE autogen_new_order (
    id integer PRIMARY KEY,
    user integer,
    "select" text
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_order (id, user, "select")
    SELECT id, user, "select" FROM "order";

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of order must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of order must be in its copy', (SELECT count(*) FROM "order") - (SELECT count(*) FROM autogen_new_order);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE "order";

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_order RENAME TO "order";

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- drop table group        [data loss: the table's rows]
DROP TABLE "group";

