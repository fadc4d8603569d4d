-- Notes
--
-- Revision ID: 1111aaaa
-- Revises:

-- autogen:upgrade transaction=off
CREATE TABLE notes (id integer);
INSERT INTO notes VALUES (1);

-- autogen:downgrade
DROP TABLE notes;
