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

