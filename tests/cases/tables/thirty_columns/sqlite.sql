-- upgrade foreign_keys=off
-- rebuild table wide: change column c29
CREATE TABLE autogen_new_wide (
    id integer PRIMARY KEY,
    c01 text,
    c02 boolean,
    c03 numeric(12,3),
    c04 timestamp,
    c05 varchar(40),
    c06 integer,
    c07 text,
    c08 boolean,
    c09 numeric(12,3),
    c10 timestamp,
    c11 varchar(40),
    c12 integer,
    c13 text,
    c14 boolean,
    c15 numeric(12,3),
    c16 timestamp,
    c17 varchar(40),
    c18 integer,
    c19 text,
    c20 boolean,
    c21 numeric(12,3),
    c22 timestamp,
    c23 varchar(40),
    c24 integer,
    c25 text,
    c26 boolean,
    c27 numeric(12,3),
    c28 timestamp,
    c29 integer DEFAULT 7
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_wide (id, c01, c02, c03, c04, c05, c06, c07, c08, c09, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22, c23, c24, c25, c26, c27, c28, c29)
    SELECT id, c01, c02, c03, c04, c05, c06, c07, c08, c09, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22, c23, c24, c25, c26, c27, c28, c29 FROM wide;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of wide must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of wide must be in its copy', (SELECT count(*) FROM wide) - (SELECT count(*) FROM autogen_new_wide);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE wide;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_wide RENAME TO wide;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table wide: change column c29
CREATE TABLE autogen_new_wide (
    id integer PRIMARY KEY,
    c01 text,
    c02 boolean,
    c03 numeric(12, 3),
    c04 timestamp,
    c05 varchar(40),
    c06 integer,
    c07 text,
    c08 boolean,
    c09 numeric(12, 3),
    c10 timestamp,
    c11 varchar(40),
    c12 integer,
    c13 text,
    c14 boolean,
    c15 numeric(12, 3),
    c16 timestamp,
    c17 varchar(40),
    c18 integer,
    c19 text,
    c20 boolean,
    c21 numeric(12, 3),
    c22 timestamp,
    c23 varchar(40),
    c24 integer,
    c25 text,
    c26 boolean,
    c27 numeric(12, 3),
    c28 timestamp,
    c29 integer
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_wide (id, c01, c02, c03, c04, c05, c06, c07, c08, c09, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22, c23, c24, c25, c26, c27, c28, c29)
    SELECT id, c01, c02, c03, c04, c05, c06, c07, c08, c09, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22, c23, c24, c25, c26, c27, c28, c29 FROM wide;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of wide must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of wide must be in its copy', (SELECT count(*) FROM wide) - (SELECT count(*) FROM autogen_new_wide);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE wide;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_wide RENAME TO wide;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

