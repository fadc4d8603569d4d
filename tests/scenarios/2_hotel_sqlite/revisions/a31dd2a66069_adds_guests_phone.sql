-- Adds guests.phone
--
-- Revision ID: a31dd2a66069
-- Revises: 57f5d41c7200
-- Create Date: 2026-11-17 15:51:55.954864

-- autogen:upgrade
-- add column guests.phone
ALTER TABLE guests ADD COLUMN phone varchar(30);

-- autogen:downgrade
-- drop column guests.phone        [data loss: the column's values]
ALTER TABLE guests DROP COLUMN phone;
