-- upgrade foreign_keys=off
-- rebuild table codes: change column code        [data loss: values of code are converted from integer to text]
CREATE TABLE autogen_new_codes (
    code text PRIMARY KEY,
    n integer
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_codes (rowid, code, n)
    SELECT rowid, code, n FROM codes;

-- drop the old table: its rows are in the new one
DROP TABLE codes;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_codes RENAME TO codes;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table codes: change column code        [data loss: the rowids] [data loss: values of code are converted from text to integer] [data loss: NULL in code becomes a number]
CREATE TABLE autogen_new_codes (
    code integer PRIMARY KEY,
    n integer
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_codes (code, n)
    SELECT code, n FROM codes;

-- drop the old table: its rows are in the new one
DROP TABLE codes;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_codes RENAME TO codes;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

