-- upgrade foreign_keys=off
-- rebuild table bills: change column amount        [fails if a row holds NULL in amount] [fails if a row does not satisfy a check]
CREATE TABLE autogen_new_bills (
    id integer PRIMARY KEY,
    amount bigint DEFAULT 100 NOT NULL,
    CHECK (amount > 0)
);

-- copy its rows
INSERT INTO autogen_new_bills (id, amount)
    SELECT id, amount FROM bills;

-- put the new table in the old one's place
DROP TABLE bills;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_bills RENAME TO bills;

PRAGMA legacy_alter_table = OFF;

-- create index bills.bills_amount_idx
CREATE INDEX bills_amount_idx ON bills (amount);

-- downgrade foreign_keys=off
-- rebuild table bills: change column amount
CREATE TABLE autogen_new_bills (
    id integer PRIMARY KEY,
    amount integer
);

-- copy its rows
INSERT INTO autogen_new_bills (id, amount)
    SELECT id, amount FROM bills;

-- put the new table in the old one's place
DROP TABLE bills;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_bills RENAME TO bills;

PRAGMA legacy_alter_table = OFF;

