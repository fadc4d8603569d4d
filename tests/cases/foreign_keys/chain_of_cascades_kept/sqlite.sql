-- upgrade foreign_keys=off
-- rebuild table a: change its constraints        [fails if a row does not satisfy a check]
CREATE TABLE autogen_new_a (
    id integer PRIMARY KEY,
    v integer,
    CHECK (v > 0)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_a (id, v)
    SELECT id, v FROM a;

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

-- rebuild table b: change column a_id        [fails if a row holds NULL in a_id]
CREATE TABLE autogen_new_b (
    id integer PRIMARY KEY,
    a_id integer NOT NULL,
    FOREIGN KEY (a_id) REFERENCES a (id) ON DELETE CASCADE
);

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- no row of b may hold NULL in a_id
INSERT INTO temp.autogen_guard
    SELECT 'no row of b may hold NULL in a_id', count(*) FROM b WHERE a_id IS NULL;

-- copy its rows
INSERT OR ABORT INTO autogen_new_b (id, a_id)
    SELECT id, a_id FROM b;

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
-- rebuild table b: change column a_id
CREATE TABLE autogen_new_b (
    id integer PRIMARY KEY,
    a_id integer,
    FOREIGN KEY (a_id) REFERENCES a (id) ON DELETE CASCADE
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_b (id, a_id)
    SELECT id, a_id FROM b;

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

-- rebuild table a: change its constraints
CREATE TABLE autogen_new_a (
    id integer PRIMARY KEY,
    v integer
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_a (id, v)
    SELECT id, v FROM a;

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

