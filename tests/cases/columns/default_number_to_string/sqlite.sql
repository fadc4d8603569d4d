-- upgrade foreign_keys=off
-- rebuild table parts: change column code        [data loss: values of code are converted from integer to text]
CREATE TABLE autogen_new_parts (
    id integer PRIMARY KEY,
    code text DEFAULT '0'
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_parts (id, code)
    SELECT id, code FROM parts;

-- drop the old table: its rows are in the new one
DROP TABLE parts;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_parts RENAME TO parts;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table parts: change column code        [data loss: values of code are converted from text to integer]
CREATE TABLE autogen_new_parts (
    id integer PRIMARY KEY,
    code integer DEFAULT 0
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_parts (id, code)
    SELECT id, code FROM parts;

-- drop the old table: its rows are in the new one
DROP TABLE parts;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_parts RENAME TO parts;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

