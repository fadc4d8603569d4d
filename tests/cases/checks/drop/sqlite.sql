-- upgrade foreign_keys=off
-- rebuild table spans: change its constraints
CREATE TABLE autogen_new_spans (
    id integer PRIMARY KEY,
    low integer,
    high integer,
    state varchar(10)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_spans (id, low, high, state)
    SELECT id, low, high, state FROM spans;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of spans must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of spans must be in its copy', (SELECT count(*) FROM spans) - (SELECT count(*) FROM autogen_new_spans);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE spans;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_spans RENAME TO spans;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table spans: change its constraints        [fails if a row does not satisfy a check]
CREATE TABLE autogen_new_spans (
    id integer PRIMARY KEY,
    low integer,
    high integer,
    state varchar(10),
    CONSTRAINT spans_order CHECK (low < high)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_spans (id, low, high, state)
    SELECT id, low, high, state FROM spans;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of spans must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of spans must be in its copy', (SELECT count(*) FROM spans) - (SELECT count(*) FROM autogen_new_spans);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE spans;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_spans RENAME TO spans;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

