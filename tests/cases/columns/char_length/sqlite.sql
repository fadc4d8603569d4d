-- upgrade foreign_keys=off
-- rebuild table coins: change column currency
CREATE TABLE autogen_new_coins (
    id integer PRIMARY KEY,
    currency char(4)
);

-- copy its rows
INSERT INTO autogen_new_coins (id, currency)
    SELECT id, currency FROM coins;

-- put the new table in the old one's place
DROP TABLE coins;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_coins RENAME TO coins;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table coins: change column currency
CREATE TABLE autogen_new_coins (
    id integer PRIMARY KEY,
    currency char(3)
);

-- copy its rows
INSERT INTO autogen_new_coins (id, currency)
    SELECT id, currency FROM coins;

-- put the new table in the old one's place
DROP TABLE coins;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_coins RENAME TO coins;

PRAGMA legacy_alter_table = OFF;

