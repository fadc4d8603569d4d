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

