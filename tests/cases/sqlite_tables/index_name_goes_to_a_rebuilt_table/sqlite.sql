-- upgrade foreign_keys=off
-- drop index b.ix
DROP INDEX ix;

-- rebuild table a: change column n
CREATE TABLE autogen_new_a (
    n text DEFAULT 'a'
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_a (rowid, n)
    SELECT rowid, n FROM a;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of a must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of a must be in its copy', (SELECT count(*) FROM a) - (SELECT count(*) FROM autogen_new_a);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE a;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_a RENAME TO a;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index a.ix
CREATE INDEX ix ON a (n);

-- rebuild table b: change column n
CREATE TABLE autogen_new_b (
    n text DEFAULT 'b'
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_b (rowid, n)
    SELECT rowid, n FROM b;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of b must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of b must be in its copy', (SELECT count(*) FROM b) - (SELECT count(*) FROM autogen_new_b);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE b;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_b RENAME TO b;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- drop index a.ix
DROP INDEX ix;

-- rebuild table b: change column n
CREATE TABLE autogen_new_b (
    n text
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_b (rowid, n)
    SELECT rowid, n FROM b;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of b must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of b must be in its copy', (SELECT count(*) FROM b) - (SELECT count(*) FROM autogen_new_b);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE b;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_b RENAME TO b;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index b.ix
CREATE INDEX ix ON b (n);

-- rebuild table a: change column n
CREATE TABLE autogen_new_a (
    n text
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_a (rowid, n)
    SELECT rowid, n FROM a;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of a must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of a must be in its copy', (SELECT count(*) FROM a) - (SELECT count(*) FROM autogen_new_a);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE a;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_a RENAME TO a;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

