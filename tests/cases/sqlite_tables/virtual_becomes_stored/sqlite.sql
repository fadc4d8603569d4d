-- upgrade foreign_keys=off
-- rebuild table items: change column twice
CREATE TABLE autogen_new_items (
    id integer PRIMARY KEY,
    price integer,
    twice integer GENERATED ALWAYS AS (price * 2) STORED
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_items (id, price)
    SELECT id, price FROM items;

-- drop the old table: its rows are in the new one
DROP TABLE items;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_items RENAME TO items;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table items: change column twice
CREATE TABLE autogen_new_items (
    id integer PRIMARY KEY,
    price integer,
    twice integer GENERATED ALWAYS AS (price * 2)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_items (id, price)
    SELECT id, price FROM items;

-- drop the old table: its rows are in the new one
DROP TABLE items;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_items RENAME TO items;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

