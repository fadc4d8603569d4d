-- Initial database schema import
--
-- Revision ID: 57f5d41c7200
-- Revises:
-- Create Date: 2026-01-02 03:04:05.678901

-- autogen:upgrade
CREATE TABLE a (id integer);

-- autogen:downgrade
DROP TABLE a;
