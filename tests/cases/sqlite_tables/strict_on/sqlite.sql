-- upgrade foreign_keys=off
-- rebuild table things: change its constraints        [fails if a value is not of its column's type]
CREATE TABLE autogen_new_things (
    id integer PRIMARY KEY,
    name text,
    size real,
    data blob
) STRICT;

-- copy its rows
INSERT INTO autogen_new_things (id, name, size, data)
    SELECT id, name, size, data FROM things;

-- put the new table in the old one's place
DROP TABLE things;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_things RENAME TO things;

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
INSERT INTO autogen_new_things (id, name, size, data)
    SELECT id, name, size, data FROM things;

-- put the new table in the old one's place
DROP TABLE things;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_things RENAME TO things;

PRAGMA legacy_alter_table = OFF;

