-- upgrade
-- change column tickets.id: identity
ALTER TABLE tickets
    ALTER COLUMN id DROP IDENTITY;

-- downgrade
-- change column tickets.id: identity
ALTER TABLE tickets
    ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

-- tickets.id goes on behind its greatest value
SELECT setval(pg_get_serial_sequence('tickets', 'id'), greatest(max(id), 1), max(id) IS NOT NULL) FROM tickets;

