-- upgrade foreign_keys=off
-- rebuild table codes: change column code        [fails if a row holds NULL in code]
CREATE TABLE autogen_new_codes (
    id integer PRIMARY KEY,
    code varchar(20) NOT NULL
);

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- no row of codes may hold NULL in code
INSERT INTO temp.autogen_guard
    SELECT 'no row of codes may hold NULL in code', count(*) FROM codes WHERE code IS NULL;

-- copy its rows
INSERT OR ABORT INTO autogen_new_codes (id, code)
    SELECT id, code FROM codes;

-- every row of codes must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of codes must be in its copy', (SELECT count(*) FROM codes) - (SELECT count(*) FROM autogen_new_codes);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

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

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of codes must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of codes must be in its copy', (SELECT count(*) FROM codes) - (SELECT count(*) FROM autogen_new_codes);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE codes;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_codes RENAME TO codes;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

