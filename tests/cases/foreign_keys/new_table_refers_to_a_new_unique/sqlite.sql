-- upgrade foreign_keys=off
-- create table c
CREATE TABLE c (
    x integer,
    FOREIGN KEY (x) REFERENCES p (a)
);

-- rebuild table p: change its constraints        [fails if two rows are alike]
CREATE TABLE autogen_new_p (
    a integer,
    UNIQUE (a)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_p (rowid, a)
    SELECT rowid, a FROM p;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of p must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of p must be in its copy', (SELECT count(*) FROM p) - (SELECT count(*) FROM autogen_new_p);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE p;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_p RENAME TO p;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table p: change its constraints
CREATE TABLE autogen_new_p (
    a integer
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_p (rowid, a)
    SELECT rowid, a FROM p;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of p must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of p must be in its copy', (SELECT count(*) FROM p) - (SELECT count(*) FROM autogen_new_p);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE p;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_p RENAME TO p;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- drop table c        [data loss: the table's rows]
DROP TABLE c;

