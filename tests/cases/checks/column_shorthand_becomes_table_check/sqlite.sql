-- upgrade foreign_keys=off
-- rebuild table spans: change its constraints
CREATE TABLE autogen_new_spans (
    id integer PRIMARY KEY,
    low integer,
    high integer,
    CHECK (low > 0 OR high > 0)
);

-- copy its rows
INSERT INTO autogen_new_spans (id, low, high)
    SELECT id, low, high FROM spans;

-- put the new table in the old one's place
DROP TABLE spans;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_spans RENAME TO spans;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table spans: change its constraints
CREATE TABLE autogen_new_spans (
    id integer PRIMARY KEY,
    low integer,
    high integer,
    CHECK (low > 0)
);

-- copy its rows
INSERT INTO autogen_new_spans (id, low, high)
    SELECT id, low, high FROM spans;

-- put the new table in the old one's place
DROP TABLE spans;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_spans RENAME TO spans;

PRAGMA legacy_alter_table = OFF;

