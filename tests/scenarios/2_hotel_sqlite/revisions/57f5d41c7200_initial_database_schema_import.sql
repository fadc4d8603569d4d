-- Initial database schema import
--
-- Revision ID: 57f5d41c7200
-- Revises: 
-- Create Date: 2026-11-16 15:51:55.954864

-- autogen:upgrade
-- create table guests
CREATE TABLE guests (
    id integer PRIMARY KEY,
    name text NOT NULL
);

-- autogen:downgrade
-- drop table guests        [data loss: the table's rows]
DROP TABLE guests;
