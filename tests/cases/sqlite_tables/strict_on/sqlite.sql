-- upgrade foreign_keys=off
-- rebuild table things: change its constraints        [fails if a value is not of its column's type]
CREATE TABLE autogen_new_things (
    id integer PRIMARY KEY,
    name text,
    size real,
    data blob
) STRICT;

-- copy its rows
INSERT OR ABORT INTO autogen_new_things (id, name, size, data)
    SELECT id, name, size, data FROM things;

-- drop the old table: its rows are in the new one
DROP TABLE things;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_things RENAME TO things;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table things: change its constraints
CREATE TABLE autogen_new_things (
    id integer PRIMARY KEY,
    name text,
    size real,
    data blob
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_things (id, name, size, data)
    SELECT id, name, size, data FROM things;

-- drop the old table: its rows are in the new one
DROP TABLE things;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_things RENAME TO things;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

