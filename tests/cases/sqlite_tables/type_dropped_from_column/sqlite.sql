-- upgrade foreign_keys=off
-- rebuild table bag: change column anything
CREATE TABLE autogen_new_bag (
    id integer PRIMARY KEY,
    anything
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_bag (id, anything)
    SELECT id, anything FROM bag;

-- drop the old table: its rows are in the new one
DROP TABLE bag;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_bag RENAME TO bag;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table bag: change column anything        [data loss: values of anything are converted from no type to text]
CREATE TABLE autogen_new_bag (
    id integer PRIMARY KEY,
    anything text
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_bag (id, anything)
    SELECT id, anything FROM bag;

-- drop the old table: its rows are in the new one
DROP TABLE bag;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_bag RENAME TO bag;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

