-- upgrade foreign_keys=off
-- rebuild table parts: change column code
CREATE TABLE autogen_new_parts (
    id integer PRIMARY KEY,
    code text DEFAULT '0'
);

-- copy its rows
INSERT INTO autogen_new_parts (id, code)
    SELECT id, code FROM parts;

-- put the new table in the old one's place
DROP TABLE parts;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_parts RENAME TO parts;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table parts: change column code
CREATE TABLE autogen_new_parts (
    id integer PRIMARY KEY,
    code integer DEFAULT 0
);

-- copy its rows
INSERT INTO autogen_new_parts (id, code)
    SELECT id, code FROM parts;

-- put the new table in the old one's place
DROP TABLE parts;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_parts RENAME TO parts;

PRAGMA legacy_alter_table = OFF;

