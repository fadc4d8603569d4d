-- upgrade foreign_keys=off
-- rebuild table kids: drop column parent_code        [data loss: the dropped columns' values]
CREATE TABLE autogen_new_kids (
    id integer PRIMARY KEY
);

-- copy its rows
INSERT INTO autogen_new_kids (id)
    SELECT id FROM kids;

-- put the new table in the old one's place
DROP TABLE kids;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_kids RENAME TO kids;

PRAGMA legacy_alter_table = OFF;

-- rebuild table parents: drop column code        [data loss: the dropped columns' values]
CREATE TABLE autogen_new_parents (
    id integer PRIMARY KEY
);

-- copy its rows
INSERT INTO autogen_new_parents (id)
    SELECT id FROM parents;

-- put the new table in the old one's place
DROP TABLE parents;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_parents RENAME TO parents;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table parents: add column code        [fails if two rows are alike]
CREATE TABLE autogen_new_parents (
    id integer PRIMARY KEY,
    code varchar(10),
    UNIQUE (code)
);

-- copy its rows
INSERT INTO autogen_new_parents (id)
    SELECT id FROM parents;

-- put the new table in the old one's place
DROP TABLE parents;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_parents RENAME TO parents;

PRAGMA legacy_alter_table = OFF;

-- add column kids.parent_code
ALTER TABLE kids ADD COLUMN parent_code varchar(10) REFERENCES parents (code);

