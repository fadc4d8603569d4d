-- upgrade foreign_keys=off
-- rebuild table shuffled: change column b
CREATE TABLE autogen_new_shuffled (
    id integer PRIMARY KEY,
    c boolean,
    b text DEFAULT 'b',
    a integer
);

-- copy its rows
INSERT INTO autogen_new_shuffled (id, c, b, a)
    SELECT id, c, b, a FROM shuffled;

-- put the new table in the old one's place
DROP TABLE shuffled;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_shuffled RENAME TO shuffled;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table shuffled: change column b
CREATE TABLE autogen_new_shuffled (
    id integer PRIMARY KEY,
    a integer,
    b text,
    c boolean
);

-- copy its rows
INSERT INTO autogen_new_shuffled (id, a, b, c)
    SELECT id, a, b, c FROM shuffled;

-- put the new table in the old one's place
DROP TABLE shuffled;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_shuffled RENAME TO shuffled;

PRAGMA legacy_alter_table = OFF;

