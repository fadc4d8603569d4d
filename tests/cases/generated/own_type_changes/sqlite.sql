-- upgrade foreign_keys=off
-- rebuild table items: change column total
CREATE TABLE autogen_new_items (
    id integer PRIMARY KEY,
    price numeric(10,2),
    quantity integer,
    total numeric GENERATED ALWAYS AS (price * quantity) STORED
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_items (id, price, quantity)
    SELECT id, price, quantity FROM items;

-- drop the old table: its rows are in the new one
DROP TABLE items;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_items RENAME TO items;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table items: change column total
CREATE TABLE autogen_new_items (
    id integer PRIMARY KEY,
    price numeric(10, 2),
    quantity integer,
    total numeric(12, 2) GENERATED ALWAYS AS (price * quantity) STORED
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_items (id, price, quantity)
    SELECT id, price, quantity FROM items;

-- drop the old table: its rows are in the new one
DROP TABLE items;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_items RENAME TO items;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

