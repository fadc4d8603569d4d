-- Invoices
--
-- Revision ID: 4444dddd
-- Revises: 3333cccc

-- autogen:upgrade
CREATE TABLE t_4444dddd (id integer PRIMARY KEY);

-- autogen:downgrade
DROP TABLE t_4444dddd;
