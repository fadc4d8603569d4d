-- Adds guests table
--
-- It has more than one line to say.
--
-- Revision ID: a31dd2a66069
-- Revises: 57f5d41c7200
-- Create Date: 2026-01-03 03:04:05.678901

-- autogen:upgrade
CREATE TABLE b (id integer);

-- autogen:downgrade
DROP TABLE b;
