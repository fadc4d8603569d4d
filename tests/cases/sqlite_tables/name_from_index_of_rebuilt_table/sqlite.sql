-- upgrade foreign_keys=off
-- drop index a.x
DROP INDEX x;

-- create table x
CREATE TABLE x (
    a int
);

-- rebuild table a: change column x        [data loss: NULL in x becomes 0]
CREATE TABLE autogen_new_a (
    x int DEFAULT 0 NOT NULL
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_a (rowid, x)
    SELECT rowid, COALESCE(x, 0) FROM a;

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

-- downgrade foreign_keys=off
-- drop table x        [data loss: the table's rows]
DROP TABLE x;

-- rebuild table a: change column x
CREATE TABLE autogen_new_a (
    x int
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_a (rowid, x)
    SELECT rowid, x FROM a;

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

-- create index a.x
CREATE INDEX x ON a (x);

