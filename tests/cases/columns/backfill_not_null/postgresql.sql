-- upgrade
-- fill column items.note        [data loss: NULL in note becomes '']
UPDATE items SET note = '' WHERE note IS NULL;

-- change column items.note: not_null        [fails if a row holds NULL]
ALTER TABLE items
    ALTER COLUMN note SET NOT NULL;

-- downgrade
-- change column items.note: not_null
ALTER TABLE items
    ALTER COLUMN note DROP NOT NULL;

