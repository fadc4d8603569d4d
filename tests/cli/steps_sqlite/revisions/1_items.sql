-- Items
--
-- Revision ID: 1111aaaa
-- Revises:

-- autogen:upgrade transaction=off
PRAGMA user_version = 7;
CREATE TABLE items (id integer PRIMARY KEY, code text);
INSERT INTO items VALUES (1, 'a');
INSERT INTO items VALUES (1, 'b');
VACUUM;

-- autogen:downgrade
DROP TABLE items;
