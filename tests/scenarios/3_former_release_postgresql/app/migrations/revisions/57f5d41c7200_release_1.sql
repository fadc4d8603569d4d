-- Release 1
--
-- Revision ID: 57f5d41c7200
-- Revises:
-- Create Date: 2026-11-16 15:51:55.954864

-- autogen:upgrade
-- create type request_state
CREATE TYPE request_state AS ENUM ('open', 'done');

-- create table guests
CREATE TABLE guests (
    id serial PRIMARY KEY,
    name varchar(80) NOT NULL,
    email varchar(100)
);

-- create table guest_requests
CREATE TABLE guest_requests (
    id bigserial PRIMARY KEY,
    guest_id integer NOT NULL REFERENCES guests,
    body text NOT NULL,
    state request_state DEFAULT 'open' NOT NULL,
    price numeric(8,2)
);

-- create index guest_requests_open
CREATE INDEX guest_requests_open ON guest_requests (guest_id) WHERE state = 'open';

-- autogen:downgrade
-- drop table guest_requests        [data loss: the table's rows]
DROP TABLE guest_requests;

-- drop table guests        [data loss: the table's rows]
DROP TABLE guests;

-- drop type request_state
DROP TYPE request_state;
