-- Networking
--
-- Revision ID: 5555eeee
-- Revises:
-- Branch Labels: networking
-- Depends On: 3333cccc

-- autogen:upgrade
CREATE TABLE t_5555eeee (id integer PRIMARY KEY);

-- autogen:downgrade
DROP TABLE t_5555eeee;
