-- upgrade foreign_keys=off
-- rebuild table kids: change its constraints
CREATE TABLE autogen_new_kids (
    id integer PRIMARY KEY,
    ref integer,
    CONSTRAINT kids_ref FOREIGN KEY (ref) REFERENCES guardians
);

-- copy its rows
INSERT INTO autogen_new_kids (id, ref)
    SELECT id, ref FROM kids;

-- put the new table in the old one's place
DROP TABLE kids;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_kids RENAME TO kids;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table kids: change its constraints
CREATE TABLE autogen_new_kids (
    id integer PRIMARY KEY,
    ref integer,
    CONSTRAINT kids_ref FOREIGN KEY (ref) REFERENCES parents
);

-- copy its rows
INSERT INTO autogen_new_kids (id, ref)
    SELECT id, ref FROM kids;

-- put the new table in the old one's place
DROP TABLE kids;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_kids RENAME TO kids;

PRAGMA legacy_alter_table = OFF;

