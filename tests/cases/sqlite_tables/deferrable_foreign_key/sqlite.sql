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
INSERT INTO autogen_new_nodes (id, next_id)
    SELECT id, next_id FROM nodes;

-- put the new table in the old one's place
DROP TABLE nodes;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_nodes RENAME TO nodes;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table nodes: drop column label        [data loss: the dropped columns' values]
CREATE TABLE autogen_new_nodes (
    id integer PRIMARY KEY,
    next_id integer,
    FOREIGN KEY (next_id) REFERENCES nodes (id) DEFERRABLE INITIALLY DEFERRED
);

-- copy its rows
INSERT INTO autogen_new_nodes (id, next_id)
    SELECT id, next_id FROM nodes;

-- put the new table in the old one's place
DROP TABLE nodes;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_nodes RENAME TO nodes;

PRAGMA legacy_alter_table = OFF;

