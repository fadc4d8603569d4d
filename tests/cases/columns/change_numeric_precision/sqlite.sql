-- upgrade foreign_keys=off
-- rebuild table items: change column price
CREATE TABLE autogen_new_items (
    id integer PRIMARY KEY,
    price numeric(14, 4)
);

-- copy its rows
INSERT INTO autogen_new_items (id, price)
    SELECT id, price FROM items;

-- put the new table in the old one's place
DROP TABLE items;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_items RENAME TO items;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table items: change column price
CREATE TABLE autogen_new_items (
    id integer PRIMARY KEY,
    price numeric(10, 2)
);

-- copy its rows
INSERT INTO autogen_new_items (id, price)
    SELECT id, price FROM items;

-- put the new table in the old one's place
DROP TABLE items;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_items RENAME TO items;

PRAGMA legacy_alter_table = OFF;

