-- upgrade foreign_keys=off
-- rebuild table staff: change its constraints
CREATE TABLE autogen_new_staff (
    id integer PRIMARY KEY,
    boss_id integer,
    FOREIGN KEY (boss_id) REFERENCES staff (id) ON DELETE SET NULL
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_staff (id, boss_id)
    SELECT id, boss_id FROM staff;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of staff must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of staff must be in its copy', (SELECT count(*) FROM staff) - (SELECT count(*) FROM autogen_new_staff);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE staff;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_staff RENAME TO staff;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table staff: change its constraints
CREATE TABLE autogen_new_staff (
    id integer PRIMARY KEY,
    boss_id integer
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_staff (id, boss_id)
    SELECT id, boss_id FROM staff;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of staff must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of staff must be in its copy', (SELECT count(*) FROM staff) - (SELECT count(*) FROM autogen_new_staff);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE staff;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_staff RENAME TO staff;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

