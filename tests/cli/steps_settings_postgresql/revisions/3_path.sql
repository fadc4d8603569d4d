-- A path of its own
--
-- Revision ID: 3333cccc
-- Revises: 2222bbbb

-- autogen:upgrade
SET search_path TO other;
CREATE TABLE mine (id integer);

-- autogen:downgrade
DROP TABLE other.mine;
