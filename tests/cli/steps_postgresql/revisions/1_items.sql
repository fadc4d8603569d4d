-- Items
--
-- Revision ID: 1111aaaa
-- Revises:

-- autogen:upgrade
CREATE TABLE items (id integer PRIMARY KEY, code text);
INSERT INTO items VALUES (1, 'a'), (2, 'a');

-- autogen:downgrade
DROP TABLE items;
