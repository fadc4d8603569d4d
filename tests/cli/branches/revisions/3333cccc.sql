-- Billing
--
-- Revision ID: 3333cccc
-- Revises: 1111aaaa
-- Branch Labels: billing

-- autogen:upgrade
CREATE TABLE t_3333cccc (id integer PRIMARY KEY);

-- autogen:downgrade
DROP TABLE t_3333cccc;
