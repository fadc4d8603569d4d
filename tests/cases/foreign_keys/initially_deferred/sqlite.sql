-- upgrade foreign_keys=off
-- rebuild table kids: change its constraints
CREATE TABLE autogen_new_kids (
    id integer PRIMARY KEY,
    parent_id integer,
    CONSTRAINT kids_parent FOREIGN KEY (parent_id) REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED
);

-- copy its rows
INSERT INTO autogen_new_kids (id, parent_id)
    SELECT id, parent_id FROM kids;

-- put the new table in the old one's place
DROP TABLE kids;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_kids RENAME TO kids;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table kids: change its constraints
CREATE TABLE autogen_new_kids (
    id integer PRIMARY KEY,
    parent_id integer,
    CONSTRAINT kids_parent FOREIGN KEY (parent_id) REFERENCES parents (id) DEFERRABLE
);

-- copy its rows
INSERT INTO autogen_new_kids (id, parent_id)
    SELECT id, parent_id FROM kids;

-- put the new table in the old one's place
DROP TABLE kids;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_kids RENAME TO kids;

PRAGMA legacy_alter_table = OFF;

