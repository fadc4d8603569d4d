-- upgrade foreign_keys=off
-- rebuild table bag: change column anything
CREATE TABLE autogen_new_bag (
    id integer PRIMARY KEY,
    anything
);

-- copy its rows
INSERT INTO autogen_new_bag (id, anything)
    SELECT id, anything FROM bag;

-- put the new table in the old one's place
DROP TABLE bag;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_bag RENAME TO bag;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table bag: change column anything
CREATE TABLE autogen_new_bag (
    id integer PRIMARY KEY,
    anything text
);

-- copy its rows
INSERT INTO autogen_new_bag (id, anything)
    SELECT id, anything FROM bag;

-- put the new table in the old one's place
DROP TABLE bag;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_bag RENAME TO bag;

PRAGMA legacy_alter_table = OFF;

