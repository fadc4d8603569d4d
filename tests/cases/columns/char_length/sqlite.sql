-- upgrade foreign_keys=off
-- rebuild table coins: change column currency
CREATE TABLE autogen_new_coins (
    id integer PRIMARY KEY,
    currency char(4)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_coins (id, currency)
    SELECT id, currency FROM coins;

-- drop the old table: its rows are in the new one
DROP TABLE coins;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_coins RENAME TO coins;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table coins: change column currency
CREATE TABLE autogen_new_coins (
    id integer PRIMARY KEY,
    currency char(3)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_coins (id, currency)
    SELECT id, currency FROM coins;

-- drop the old table: its rows are in the new one
DROP TABLE coins;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_coins RENAME TO coins;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

