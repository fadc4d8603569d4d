-- upgrade foreign_keys=off
-- rebuild table nodes: add column label        [fails if two rows are alike]
CREATE TABLE autogen_new_nodes (
    id integer PRIMARY KEY,
    next_id integer,
    label text,
    UNIQUE (label),
    FOREIGN KEY (next_id) REFERENCES nodes (id) DEFERRABLE INITIALLY DEFERRED
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_nodes (id, next_id)
    SELECT id, next_id FROM nodes;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of nodes must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of nodes must be in its copy', (SELECT count(*) FROM nodes) - (SELECT count(*) FROM autogen_new_nodes);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE nodes;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_nodes RENAME TO nodes;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table nodes: drop column label        [data loss: the dropped columns' values]
CREATE TABLE autogen_new_nodes (
    id integer PRIMARY KEY,
    next_id integer,
    FOREIGN KEY (next_id) REFERENCES nodes (id) DEFERRABLE INITIALLY DEFERRED
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_nodes (id, next_id)
    SELECT id, next_id FROM nodes;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of nodes must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of nodes must be in its copy', (SELECT count(*) FROM nodes) - (SELECT count(*) FROM autogen_new_nodes);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE nodes;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_nodes RENAME TO nodes;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

