-- upgrade foreign_keys=off
-- rebuild table kids: change its constraints
CREATE TABLE autogen_new_kids (
    id integer PRIMARY KEY,
    parent_code varchar(10),
    FOREIGN KEY (parent_code) REFERENCES parents (code)
);

-- copy its rows
INSERT INTO autogen_new_kids (id, parent_code)
    SELECT id, parent_code FROM kids;

-- put the new table in the old one's place
DROP TABLE kids;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_kids RENAME TO kids;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table kids: change its constraints
CREATE TABLE autogen_new_kids (
    id integer PRIMARY KEY,
    parent_code varchar(10)
);

-- copy its rows
INSERT INTO autogen_new_kids (id, parent_code)
    SELECT id, parent_code FROM kids;

-- put the new table in the old one's place
DROP TABLE kids;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_kids RENAME TO kids;

PRAGMA legacy_alter_table = OFF;

