-- upgrade foreign_keys=off
-- rebuild table boxes: change column size
CREATE TABLE autogen_new_boxes (
    id integer PRIMARY KEY,
    size bigint NOT NULL,
    CONSTRAINT boxes_size CHECK (size > 0)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_boxes (id, size)
    SELECT id, size FROM boxes;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of boxes must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of boxes must be in its copy', (SELECT count(*) FROM boxes) - (SELECT count(*) FROM autogen_new_boxes);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE boxes;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_boxes RENAME TO boxes;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index boxes.boxes_big
CREATE INDEX boxes_big ON boxes (size) WHERE size > 100;

-- downgrade foreign_keys=off
-- rebuild table boxes: change column size
CREATE TABLE autogen_new_boxes (
    id integer PRIMARY KEY,
    size integer NOT NULL,
    CONSTRAINT boxes_size CHECK (size > 0)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_boxes (id, size)
    SELECT id, size FROM boxes;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of boxes must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of boxes must be in its copy', (SELECT count(*) FROM boxes) - (SELECT count(*) FROM autogen_new_boxes);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE boxes;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_boxes RENAME TO boxes;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index boxes.boxes_big
CREATE INDEX boxes_big ON boxes (size) WHERE size > 100;

