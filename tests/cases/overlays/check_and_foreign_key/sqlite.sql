-- upgrade foreign_keys=off
-- rebuild table docs: change its constraints        [fails if a row does not satisfy a check]
CREATE TABLE autogen_new_docs (
    id integer PRIMARY KEY,
    name text,
    team_id integer,
    CONSTRAINT docs_name CHECK (name GLOB '[a-z]*'),
    CONSTRAINT docs_team FOREIGN KEY (team_id) REFERENCES teams ON DELETE RESTRICT DEFERRABLE
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_docs (id, name, team_id)
    SELECT id, name, team_id FROM docs;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of docs must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of docs must be in its copy', (SELECT count(*) FROM docs) - (SELECT count(*) FROM autogen_new_docs);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE docs;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_docs RENAME TO docs;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table docs: change its constraints
CREATE TABLE autogen_new_docs (
    id integer PRIMARY KEY,
    name text,
    team_id integer
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_docs (id, name, team_id)
    SELECT id, name, team_id FROM docs;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of docs must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of docs must be in its copy', (SELECT count(*) FROM docs) - (SELECT count(*) FROM autogen_new_docs);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE docs;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_docs RENAME TO docs;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

