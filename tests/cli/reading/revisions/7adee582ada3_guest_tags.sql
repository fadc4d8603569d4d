-- Adds guest_tags table
--
-- Revision ID: 7adee582ada3
-- Revises: a31dd2a66069
-- Create Date: 2026-01-04 03:04:05.678901
-- Branch Labels: billing

-- autogen:upgrade
CREATE TABLE c (id integer);

-- autogen:downgrade
DROP TABLE c;
