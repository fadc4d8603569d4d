-- upgrade foreign_keys=off
-- rebuild table staff: change its constraints
CREATE TABLE autogen_new_staff (
    id integer PRIMARY KEY,
    boss_id integer,
    FOREIGN KEY (boss_id) REFERENCES staff (id) ON DELETE SET NULL
);

-- copy its rows
INSERT INTO autogen_new_staff (id, boss_id)
    SELECT id, boss_id FROM staff;

-- put the new table in the old one's place
DROP TABLE staff;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_staff RENAME TO staff;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table staff: change its constraints
CREATE TABLE autogen_new_staff (
    id integer PRIMARY KEY,
    boss_id integer
);

-- copy its rows
INSERT INTO autogen_new_staff (id, boss_id)
    SELECT id, boss_id FROM staff;

-- put the new table in the old one's place
DROP TABLE staff;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_staff RENAME TO staff;

PRAGMA legacy_alter_table = OFF;

