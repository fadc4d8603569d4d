-- Adds guest_requests table
--
-- Revision ID: 0c3d81a0c9be
-- Revises: 7adee582ada3
-- Create Date: 2026-11-19 15:51:55.954864

-- autogen:upgrade
-- create table guest_requests
CREATE TABLE guest_requests (
    id integer PRIMARY KEY,
    guest_id integer NOT NULL REFERENCES guests (id),
    body text NOT NULL,
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done'))
);

-- create index guest_requests_open
CREATE INDEX guest_requests_open ON guest_requests (guest_id) WHERE state = 'open';

-- autogen:downgrade
-- drop table guest_requests        [data loss: the table's rows]
DROP TABLE guest_requests;
