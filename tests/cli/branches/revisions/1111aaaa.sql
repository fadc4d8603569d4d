-- Base
--
-- Revision ID: 1111aaaa
-- Revises:

-- autogen:upgrade
CREATE TABLE t_1111aaaa (id integer PRIMARY KEY);

-- autogen:downgrade
DROP TABLE t_1111aaaa;
