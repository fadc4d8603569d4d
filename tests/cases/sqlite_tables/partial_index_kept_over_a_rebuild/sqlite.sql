-- upgrade foreign_keys=off
-- rebuild table people: change column name        [fails if a row holds NULL in name]
CREATE TABLE autogen_new_people (
    id integer PRIMARY KEY,
    name text NOT NULL,
    gone integer
);

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- no row of people may hold NULL in name
INSERT INTO temp.autogen_guard
    SELECT 'no row of people may hold NULL in name', count(*) FROM people WHERE name IS NULL;

-- copy its rows
INSERT OR ABORT INTO autogen_new_people (id, name, gone)
    SELECT id, name, gone FROM people;

-- every row of people must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of people must be in its copy', (SELECT count(*) FROM people) - (SELECT count(*) FROM autogen_new_people);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE people;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_people RENAME TO people;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index people.people_expr
CREATE INDEX people_expr ON people (lower(name) || gone);

-- create index people.people_here
CREATE UNIQUE INDEX people_here ON people (name COLLATE NOCASE DESC) WHERE gone IS NULL;

-- downgrade foreign_keys=off
-- rebuild table people: change column name
CREATE TABLE autogen_new_people (
    id integer PRIMARY KEY,
    name text,
    gone integer
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_people (id, name, gone)
    SELECT id, name, gone FROM people;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of people must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of people must be in its copy', (SELECT count(*) FROM people) - (SELECT count(*) FROM autogen_new_people);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE people;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_people RENAME TO people;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index people.people_expr
CREATE INDEX people_expr ON people (lower(name) || gone);

-- create index people.people_here
CREATE UNIQUE INDEX people_here ON people (name COLLATE NOCASE DESC) WHERE gone IS NULL;

