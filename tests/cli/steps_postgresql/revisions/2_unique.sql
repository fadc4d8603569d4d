-- Codes are unique
--
-- Revision ID: 2222bbbb
-- Revises: 1111aaaa

-- autogen:upgrade transaction=off lock_timeout=2s
ALTER TABLE items ADD COLUMN price integer;

-- as it goes on beside writers
CREATE UNIQUE INDEX CONCURRENTLY items_code ON items (code);

BEGIN;
UPDATE items SET price = 1;
INSERT INTO items VALUES (3, 'c', 3);
COMMIT;
VACUUM items;

-- autogen:downgrade transaction=off
DROP INDEX CONCURRENTLY items_code;
ALTER TABLE items DROP COLUMN price;
