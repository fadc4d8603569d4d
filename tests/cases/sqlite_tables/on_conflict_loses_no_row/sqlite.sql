-- upgrade foreign_keys=off
-- rebuild table t: change column b        [fails if a row holds NULL in b] [fails if two rows are alike]
CREATE TABLE autogen_new_t (
    id integer PRIMARY KEY,
    a integer,
    b integer DEFAULT 0 NOT NULL ON CONFLICT IGNORE,
    UNIQUE (a) ON CONFLICT REPLACE
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_t (id, a, b)
    SELECT id, a, b FROM t;

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
    id integer PRIMARY KEY,
    a integer,
    b integer
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_t (id, a, b)
    SELECT id, a, b FROM t;

-- drop the old table: its rows are in the new one
DROP TABLE t;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_t RENAME TO t;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

