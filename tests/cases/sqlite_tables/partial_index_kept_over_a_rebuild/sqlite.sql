-- upgrade foreign_keys=off
-- rebuild table people: change column name        [fails if a row holds NULL in name]
CREATE TABLE autogen_new_people (
    id integer PRIMARY KEY,
    name text NOT NULL,
    gone integer
);

-- copy its rows
INSERT INTO autogen_new_people (id, name, gone)
    SELECT id, name, gone FROM people;

-- put the new table in the old one's place
DROP TABLE people;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_people RENAME TO people;

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
INSERT INTO autogen_new_people (id, name, gone)
    SELECT id, name, gone FROM people;

-- put the new table in the old one's place
DROP TABLE people;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_people RENAME TO people;

PRAGMA legacy_alter_table = OFF;

-- create index people.people_expr
CREATE INDEX people_expr ON people (lower(name) || gone);

-- create index people.people_here
CREATE UNIQUE INDEX people_here ON people (name COLLATE NOCASE DESC) WHERE gone IS NULL;

