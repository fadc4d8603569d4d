-- Notes
--
-- Revision ID: 1111aaaa
-- Revises:

-- autogen:upgrade transaction=off
BEGIN;
CREATE TABLE tried (id integer);
ROLLBACK;
CREATE TABLE notes (id integer);
INSERT INTO missing VALUES (1);

-- autogen:downgrade
DROP TABLE notes;
