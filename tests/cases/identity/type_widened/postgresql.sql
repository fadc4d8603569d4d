-- upgrade
-- change column tickets.id: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE tickets
    ALTER COLUMN id TYPE bigint;

-- downgrade
-- change column tickets.id: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit integer]
ALTER TABLE tickets
    ALTER COLUMN id TYPE integer;

