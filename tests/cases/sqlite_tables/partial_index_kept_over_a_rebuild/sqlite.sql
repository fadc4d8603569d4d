-- upgrade foreign_keys=off
-- rebuild table people: change column name        [fails if a row holds NULL in name]
CREATE TABLE autogen_new_people (
    id integer PRIMARY KEY,
    name text NOT NULL,
    gone integer
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_people (id, name, gone)
    SELECT id, name, gone FROM people;

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

