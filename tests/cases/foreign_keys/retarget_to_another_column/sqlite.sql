-- upgrade foreign_keys=off
-- rebuild table kids: change its constraints
CREATE TABLE autogen_new_kids (
    id integer PRIMARY KEY,
    ref integer,
    CONSTRAINT kids_ref FOREIGN KEY (ref) REFERENCES parents (b)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_kids (id, ref)
    SELECT id, ref FROM kids;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of kids must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of kids must be in its copy', (SELECT count(*) FROM kids) - (SELECT count(*) FROM autogen_new_kids);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

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
    ref integer,
    CONSTRAINT kids_ref FOREIGN KEY (ref) REFERENCES parents (a)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_kids (id, ref)
    SELECT id, ref FROM kids;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of kids must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of kids must be in its copy', (SELECT count(*) FROM kids) - (SELECT count(*) FROM autogen_new_kids);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE kids;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_kids RENAME TO kids;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

