-- upgrade foreign_keys=off
-- rebuild table spans: change its constraints
CREATE TABLE autogen_new_spans (
    id integer PRIMARY KEY,
    low integer,
    high integer,
    CHECK (low > 0 OR high > 0)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_spans (id, low, high)
    SELECT id, low, high FROM spans;

-- drop the old table: its rows are in the new one
DROP TABLE spans;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_spans RENAME TO spans;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table spans: change its constraints
CREATE TABLE autogen_new_spans (
    id integer PRIMARY KEY,
    low integer,
    high integer,
    CHECK (low > 0)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_spans (id, low, high)
    SELECT id, low, high FROM spans;

-- drop the old table: its rows are in the new one
DROP TABLE spans;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_spans RENAME TO spans;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

