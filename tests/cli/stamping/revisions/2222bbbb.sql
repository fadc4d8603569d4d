-- Shopping cart
--
-- Revision ID: 2222bbbb
-- Revises: 1111aaaa
-- Branch Labels: cart

-- autogen:upgrade
CREATE TABLE t_2222bbbb (id integer PRIMARY KEY);

-- autogen:downgrade
DROP TABLE t_2222bbbb;
