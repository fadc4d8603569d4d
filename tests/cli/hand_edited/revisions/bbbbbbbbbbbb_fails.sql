-- The second statement fails
--
-- Revision ID: bbbbbbbbbbbb
-- Revises: aaaaaaaaaaaa
-- Create Date: 2026-01-03 03:04:05.678901

-- autogen:upgrade
CREATE TABLE more (id integer);

-- the one that fails
INSERT INTO no_such_table
    VALUES (7, 'x');
CREATE TABLE never (id integer);

-- autogen:downgrade
DROP TABLE more;
DROP TABLE never;
