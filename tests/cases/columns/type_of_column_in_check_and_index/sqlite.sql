-- upgrade foreign_keys=off
-- rebuild table boxes: change column size
CREATE TABLE autogen_new_boxes (
    id integer PRIMARY KEY,
    size bigint NOT NULL,
    CONSTRAINT boxes_size CHECK (size > 0)
);

-- copy its rows
INSERT INTO autogen_new_boxes (id, size)
    SELECT id, size FROM boxes;

-- put the new table in the old one's place
DROP TABLE boxes;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_boxes RENAME TO boxes;

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
INSERT INTO autogen_new_boxes (id, size)
    SELECT id, size FROM boxes;

-- put the new table in the old one's place
DROP TABLE boxes;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_boxes RENAME TO boxes;

PRAGMA legacy_alter_table = OFF;

-- create index boxes.boxes_big
CREATE INDEX boxes_big ON boxes (size) WHERE size > 100;

