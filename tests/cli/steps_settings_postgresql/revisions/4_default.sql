-- Where the path is the default one again
--
-- Revision ID: 4444dddd
-- Revises: 3333cccc

-- autogen:upgrade
CREATE TABLE public.yours (id integer);
ALTER TABLE yours ADD COLUMN name text;

-- autogen:downgrade
DROP TABLE yours;
