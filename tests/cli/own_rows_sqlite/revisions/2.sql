-- Number 2
--
-- Revision ID: 0002
-- Revises: 0001

-- autogen:upgrade
DELETE FROM autogen_version;

-- autogen:downgrade
