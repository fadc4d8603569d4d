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

-- drop the old table: its rows are in the new one
DROP TABLE staff;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_staff RENAME TO staff;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

