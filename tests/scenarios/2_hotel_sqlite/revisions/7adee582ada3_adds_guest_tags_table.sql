-- Adds guest_tags table
--
-- Revision ID: 7adee582ada3
-- Revises: a31dd2a66069
-- Create Date: 2026-11-18 15:51:55.954864

-- autogen:upgrade
-- create table guest_tags
CREATE TABLE guest_tags (
    guest_id integer NOT NULL,
    tag text NOT NULL,
    PRIMARY KEY (guest_id, tag),
    FOREIGN KEY (guest_id) REFERENCES guests (id) ON DELETE CASCADE
);

-- autogen:downgrade
-- drop table guest_tags        [data loss: the table's rows]
DROP TABLE guest_tags;
