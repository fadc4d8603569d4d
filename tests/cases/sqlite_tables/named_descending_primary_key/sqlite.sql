-- upgrade foreign_keys=off
-- rebuild table t: change column b
CREATE TABLE autogen_new_t (
    a INTEGER CONSTRAINT pk PRIMARY KEY DESC,
    b varchar(9)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_t (rowid, a, b)
    SELECT rowid, a, b FROM t;

-- drop the old table: its rows are in the new one
DROP TABLE t;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_t RENAME TO t;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table t: change column b
CREATE TABLE autogen_new_t (
    a INTEGER CONSTRAINT pk PRIMARY KEY DESC,
    b text
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_t (rowid, a, b)
    SELECT rowid, a, b FROM t;

-- drop the old table: its rows are in the new one
DROP TABLE t;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_t RENAME TO t;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

