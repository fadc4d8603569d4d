-- upgrade foreign_keys=off
-- rebuild table a: change its constraints        [fails if a row does not satisfy a check]
CREATE TABLE autogen_new_a (
    id integer PRIMARY KEY,
    v integer,
    CHECK (v > 0)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_a (id, v)
    SELECT id, v FROM a;

-- drop the old table: its rows are in the new one
DROP TABLE a;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_a RENAME TO a;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- rebuild table b: change column a_id        [fails if a row holds NULL in a_id]
CREATE TABLE autogen_new_b (
    id integer PRIMARY KEY,
    a_id integer NOT NULL,
    FOREIGN KEY (a_id) REFERENCES a (id) ON DELETE CASCADE
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_b (id, a_id)
    SELECT id, a_id FROM b;

-- drop the old table: its rows are in the new one
DROP TABLE b;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_b RENAME TO b;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table b: change column a_id
CREATE TABLE autogen_new_b (
    id integer PRIMARY KEY,
    a_id integer,
    FOREIGN KEY (a_id) REFERENCES a (id) ON DELETE CASCADE
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_b (id, a_id)
    SELECT id, a_id FROM b;

-- drop the old table: its rows are in the new one
DROP TABLE b;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_b RENAME TO b;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- rebuild table a: change its constraints
CREATE TABLE autogen_new_a (
    id integer PRIMARY KEY,
    v integer
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_a (id, v)
    SELECT id, v FROM a;

-- drop the old table: its rows are in the new one
DROP TABLE a;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_a RENAME TO a;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

