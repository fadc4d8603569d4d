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
INSERT INTO autogen_new_orders (id, billing_id, shipping_id)
    SELECT id, billing_id, shipping_id FROM orders;

-- put the new table in the old one's place
DROP TABLE orders;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_orders RENAME TO orders;

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
INSERT INTO autogen_new_orders (id, billing_id, shipping_id)
    SELECT id, billing_id, shipping_id FROM orders;

-- put the new table in the old one's place
DROP TABLE orders;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_orders RENAME TO orders;

PRAGMA legacy_alter_table = OFF;

