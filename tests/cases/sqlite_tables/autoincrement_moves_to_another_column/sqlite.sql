-- upgrade foreign_keys=off
-- rebuild table t: change column a, change column b        [data loss: the AUTOINCREMENT counter] [data loss: NULL in b becomes a number]
CREATE TABLE autogen_new_t (
    a integer,
    b integer PRIMARY KEY AUTOINCREMENT
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_t (a, b)
    SELECT a, b FROM t;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of t must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of t must be in its copy', (SELECT count(*) FROM t) - (SELECT count(*) FROM autogen_new_t);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE t;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_t RENAME TO t;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table t: change column a, change column b        [data loss: the AUTOINCREMENT counter] [data loss: NULL in a becomes a number]
CREATE TABLE autogen_new_t (
    a integer PRIMARY KEY AUTOINCREMENT,
    b integer
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_t (a, b)
    SELECT a, b FROM t;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of t must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of t must be in its copy', (SELECT count(*) FROM t) - (SELECT count(*) FROM autogen_new_t);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE t;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_t RENAME TO t;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

