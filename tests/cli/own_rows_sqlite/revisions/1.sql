-- Number 1
--
-- Revision ID: 0001
-- Revises:

-- autogen:upgrade
CREATE TABLE IF NOT EXISTS notes (id integer);
INSERT INTO notes VALUES (1);

-- autogen:downgrade
