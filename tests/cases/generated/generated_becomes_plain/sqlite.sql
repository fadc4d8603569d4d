-- upgrade foreign_keys=off
-- rebuild table items: change column total
CREATE TABLE autogen_new_items (
    id integer PRIMARY KEY,
    price numeric(10,2),
    quantity integer,
    total numeric(12,2)
);

-- copy its rows
INSERT INTO autogen_new_items (id, price, quantity, total)
    SELECT id, price, quantity, total FROM items;

-- put the new table in the old one's place
DROP TABLE items;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_items RENAME TO items;

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
INSERT INTO autogen_new_items (id, price, quantity)
    SELECT id, price, quantity FROM items;

-- put the new table in the old one's place
DROP TABLE items;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_items RENAME TO items;

PRAGMA legacy_alter_table = OFF;

