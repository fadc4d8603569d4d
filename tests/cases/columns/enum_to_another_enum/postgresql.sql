-- upgrade
-- create enum state
CREATE TYPE state AS ENUM ('b', 'a', 'c');

-- change column t.s: type, default        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit state]
ALTER TABLE t
    ALTER COLUMN s DROP DEFAULT,
    ALTER COLUMN s TYPE state USING s::text::state,
    ALTER COLUMN s SET DEFAULT 'a';

-- drop enum old_state
DROP TYPE old_state;

-- downgrade
-- create enum old_state
CREATE TYPE old_state AS ENUM ('a', 'b');

-- change column t.s: type, default        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit old_state]
ALTER TABLE t
    ALTER COLUMN s DROP DEFAULT,
    ALTER COLUMN s TYPE old_state USING s::text::old_state,
    ALTER COLUMN s SET DEFAULT 'a'::old_state;

-- drop enum state
DROP TYPE state;

