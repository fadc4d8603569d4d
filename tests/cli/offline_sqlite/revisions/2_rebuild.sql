-- Codes must be
--
-- Revision ID: 2222bbbb
-- Revises: 1111aaaa

-- autogen:upgrade foreign_keys=off
CREATE TABLE items_new (id integer PRIMARY KEY, code text NOT NULL);
INSERT INTO items_new (id, code) SELECT id, code FROM items;
DROP TABLE items;
ALTER TABLE items_new RENAME TO items

-- autogen:downgrade
-- nothing is given back
