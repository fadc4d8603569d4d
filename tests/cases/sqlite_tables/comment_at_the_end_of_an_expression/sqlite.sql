-- upgrade foreign_keys=off
-- rebuild table t: change column a        [fails if a row holds NULL in a] [fails if a row does not satisfy a check]
CREATE TABLE autogen_new_t (
    a integer DEFAULT 1 NOT NULL,
    CHECK (a > 0)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_t (rowid, a)
    SELECT rowid, a FROM t;

-- drop the old table: its rows are in the new one
DROP TABLE t;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_t RENAME TO t;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index t.i
CREATE INDEX i ON t (a) WHERE a > 1;

-- downgrade foreign_keys=off
-- rebuild table t: change column a
CREATE TABLE autogen_new_t (
    a integer
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_t (rowid, a)
    SELECT rowid, a FROM t;

-- drop the old table: its rows are in the new one
DROP TABLE t;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_t RENAME TO t;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

