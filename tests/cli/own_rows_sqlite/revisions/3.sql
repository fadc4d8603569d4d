-- Number 3
--
-- Revision ID: 0003
-- Revises: 0002

-- autogen:upgrade
INSERT INTO notes VALUES (3);

-- autogen:downgrade
