-- As another role
--
-- Revision ID: 1111aaaa
-- Revises:

-- autogen:upgrade
GRANT ALL ON ALL TABLES IN SCHEMA public TO pg_monitor;
SET
	ROLE pg_monitor;
SELECT 1;

-- autogen:downgrade
