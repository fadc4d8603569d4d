-- upgrade foreign_keys=off
-- rebuild table spans: drop column high        [data loss: the dropped columns' values]
CREATE TABLE autogen_new_spans (
    id integer PRIMARY KEY,
    low integer
);

-- copy its rows
INSERT INTO autogen_new_spans (id, low)
    SELECT id, low FROM spans;

-- put the new table in the old one's place
DROP TABLE spans;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_spans RENAME TO spans;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table spans: add column high        [fails if a row does not satisfy a check]
CREATE TABLE autogen_new_spans (
    id integer PRIMARY KEY,
    low integer,
    high integer,
    CONSTRAINT spans_order CHECK (low <= high)
);

-- copy its rows
INSERT INTO autogen_new_spans (id, low)
    SELECT id, low FROM spans;

-- put the new table in the old one's place
DROP TABLE spans;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_spans RENAME TO spans;

PRAGMA legacy_alter_table = OFF;

