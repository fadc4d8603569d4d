-- upgrade foreign_keys=off
-- rebuild table items: change column price
CREATE TABLE autogen_new_items (
    id integer PRIMARY KEY,
    price integer COLLATE nocase DEFAULT 1,
    twice integer GENERATED ALWAYS AS (price * 2),
    CHECK (price > 0 AND id < 100)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_items (id, price)
    SELECT id, price FROM items;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of items must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of items must be in its copy', (SELECT count(*) FROM items) - (SELECT count(*) FROM autogen_new_items);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE items;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_items RENAME TO items;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table items: change column price
CREATE TABLE autogen_new_items (
    id integer PRIMARY KEY,
    price integer,
    twice integer GENERATED ALWAYS AS (price * 2),
    CHECK (price > 0 AND id < 100)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_items (id, price)
    SELECT id, price FROM items;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of items must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of items must be in its copy', (SELECT count(*) FROM items) - (SELECT count(*) FROM autogen_new_items);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE items;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_items RENAME TO items;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

