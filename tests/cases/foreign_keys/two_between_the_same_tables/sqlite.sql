-- upgrade foreign_keys=off
-- rebuild table orders: change its constraints
CREATE TABLE autogen_new_orders (
    id integer PRIMARY KEY,
    billing_id integer,
    shipping_id integer,
    FOREIGN KEY (billing_id) REFERENCES addresses,
    FOREIGN KEY (shipping_id) REFERENCES addresses ON DELETE SET NULL
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_orders (id, billing_id, shipping_id)
    SELECT id, billing_id, shipping_id FROM orders;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of orders must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of orders must be in its copy', (SELECT count(*) FROM orders) - (SELECT count(*) FROM autogen_new_orders);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE orders;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_orders RENAME TO orders;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table orders: change its constraints
CREATE TABLE autogen_new_orders (
    id integer PRIMARY KEY,
    billing_id integer,
    shipping_id integer,
    FOREIGN KEY (billing_id) REFERENCES addresses
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_orders (id, billing_id, shipping_id)
    SELECT id, billing_id, shipping_id FROM orders;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of orders must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of orders must be in its copy', (SELECT count(*) FROM orders) - (SELECT count(*) FROM autogen_new_orders);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE orders;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_orders RENAME TO orders;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

