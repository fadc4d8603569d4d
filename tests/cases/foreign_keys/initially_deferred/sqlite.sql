-- upgrade foreign_keys=off
-- rebuild table kids: change its constraints
CREATE TABLE autogen_new_kids (
    id integer PRIMARY KEY,
    parent_id integer,
    CONSTRAINT kids_parent FOREIGN KEY (parent_id) REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_kids (id, parent_id)
    SELECT id, parent_id FROM kids;

-- drop the old table: its rows are in the new one
DROP TABLE kids;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_kids RENAME TO kids;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table kids: change its constraints
CREATE TABLE autogen_new_kids (
    id integer PRIMARY KEY,
    parent_id integer,
    CONSTRAINT kids_parent FOREIGN KEY (parent_id) REFERENCES parents (id) DEFERRABLE
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_kids (id, parent_id)
    SELECT id, parent_id FROM kids;

-- drop the old table: its rows are in the new one
DROP TABLE kids;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_kids RENAME TO kids;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

