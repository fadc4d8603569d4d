-- upgrade
-- drop check t.k1
ALTER TABLE t DROP CONSTRAINT k1;

-- drop column t.g, added again below
ALTER TABLE t DROP COLUMN g;

-- change the labels of enum m: the old type makes room for a new one        [fails if a row holds 'c']
ALTER TYPE m RENAME TO autogen_old_0_m;

-- create enum m
CREATE TYPE m AS ENUM ('b', 'a');

-- change column t.x: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE t
    ALTER COLUMN x TYPE m USING x::text::m;

-- change column t.y: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE t
    ALTER COLUMN y TYPE m USING y::text::m;

-- add column t.g again        [rewrites the table, which is locked meanwhile]
ALTER TABLE t ADD COLUMN g m GENERATED ALWAYS AS (x) STORED;

-- add check t.k0        [fails if a row does not satisfy it]
ALTER TABLE t ADD CONSTRAINT k0 CHECK (x <> 'a');

-- drop the old type of enum m
DROP TYPE autogen_old_0_m;

-- downgrade
-- drop check t.k0
ALTER TABLE t DROP CONSTRAINT k0;

-- drop column t.g, added again below
ALTER TABLE t DROP COLUMN g;

-- change the labels of enum m: the old type makes room for a new one
ALTER TYPE m RENAME TO autogen_old_2_m;

-- create enum m
CREATE TYPE m AS ENUM ('a', 'b', 'c');

-- change column t.x: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE t
    ALTER COLUMN x TYPE m USING x::text::m;

-- change column t.y: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE t
    ALTER COLUMN y TYPE m USING y::text::m;

-- add column t.g again        [rewrites the table, which is locked meanwhile]
ALTER TABLE t ADD COLUMN g m GENERATED ALWAYS AS (x) STORED;

-- add check t.k1        [fails if a row does not satisfy it]
ALTER TABLE t ADD CONSTRAINT k1 CHECK ((x <> 'a'::m));

-- drop the old type of enum m
DROP TYPE autogen_old_2_m;

