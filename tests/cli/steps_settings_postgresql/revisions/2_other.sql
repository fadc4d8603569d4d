-- What a statement sets, those behind it have
--
-- Revision ID: 2222bbbb
-- Revises: 1111aaaa

-- autogen:upgrade transaction=off lock_timeout=7s
CREATE SCHEMA other;
SET search_path TO other;
CREATE TABLE items AS SELECT 1 AS code, current_user = session_user AS own, current_setting('lock_timeout') AS timeout;
SET lock_timeout TO '8s';
INSERT INTO items SELECT 1, current_user = session_user, current_setting('lock_timeout');
CREATE UNIQUE INDEX CONCURRENTLY "code.of items" ON items (code);

-- autogen:downgrade
DROP SCHEMA other CASCADE;
