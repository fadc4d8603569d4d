-- upgrade
-- drop foreign key kids.kids_parent_id_fkey, put back below
ALTER TABLE kids DROP CONSTRAINT kids_parent_id_fkey;

-- change column kids.parent_id: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE kids
    ALTER COLUMN parent_id TYPE bigint;

-- change column parents.id: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE parents
    ALTER COLUMN id TYPE bigint;

-- add foreign key kids.kids_parent_id_fkey again
ALTER TABLE kids ADD CONSTRAINT kids_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES parents (id) ON DELETE CASCADE;

-- downgrade
-- drop foreign key kids.kids_parent_id_fkey, put back below
ALTER TABLE kids DROP CONSTRAINT kids_parent_id_fkey;

-- change column parents.id: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit integer]
ALTER TABLE parents
    ALTER COLUMN id TYPE integer;

-- change column kids.parent_id: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit integer]
ALTER TABLE kids
    ALTER COLUMN parent_id TYPE integer;

-- add foreign key kids.kids_parent_id_fkey again
ALTER TABLE kids ADD CONSTRAINT kids_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES parents (id) ON DELETE CASCADE;

