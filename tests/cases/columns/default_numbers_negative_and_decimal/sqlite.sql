-- upgrade foreign_keys=off
-- rebuild table limits: change column low, change column rate
CREATE TABLE autogen_new_limits (
    id integer PRIMARY KEY,
    low integer DEFAULT -1,
    rate numeric(6,3) DEFAULT -0.125
);

-- copy its rows
INSERT INTO autogen_new_limits (id, low, rate)
    SELECT id, low, rate FROM limits;

-- put the new table in the old one's place
DROP TABLE limits;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_limits RENAME TO limits;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table limits: change column low, change column rate
CREATE TABLE autogen_new_limits (
    id integer PRIMARY KEY,
    low integer DEFAULT 1,
    rate numeric(6, 3) DEFAULT 1.5
);

-- copy its rows
INSERT INTO autogen_new_limits (id, low, rate)
    SELECT id, low, rate FROM limits;

-- put the new table in the old one's place
DROP TABLE limits;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_limits RENAME TO limits;

PRAGMA legacy_alter_table = OFF;

