-- upgrade foreign_keys=off
-- rebuild table codes: change column code        [fails if a row holds NULL in code]
CREATE TABLE autogen_new_codes (
    id integer PRIMARY KEY,
    code varchar(20) NOT NULL
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_codes (id, code)
    SELECT id, code FROM codes;

-- drop the old table: its rows are in the new one
DROP TABLE codes;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_codes RENAME TO codes;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table codes: change column code
CREATE TABLE autogen_new_codes (
    id integer PRIMARY KEY,
    code text
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_codes (id, code)
    SELECT id, code FROM codes;

-- drop the old table: its rows are in the new one
DROP TABLE codes;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_codes RENAME TO codes;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

