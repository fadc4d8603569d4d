-- upgrade
-- change column tickets.id: identity
ALTER TABLE tickets
    ALTER COLUMN id DROP IDENTITY;

-- downgrade
-- change column tickets.id: identity
ALTER TABLE tickets
    ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

-- tickets.id goes on behind the values that are there
SELECT setval(pg_get_serial_sequence('tickets', 'id'), max(id)) FROM tickets HAVING max(id) IS NOT NULL;

