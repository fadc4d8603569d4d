-- upgrade foreign_keys=off
-- rebuild table bills: change column amount        [fails if a row holds NULL in amount] [fails if a row does not satisfy a check]
CREATE TABLE autogen_new_bills (
    id integer PRIMARY KEY,
    amount bigint DEFAULT 100 NOT NULL,
    CHECK (amount > 0)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_bills (id, amount)
    SELECT id, amount FROM bills;

-- drop the old table: its rows are in the new one
DROP TABLE bills;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_bills RENAME TO bills;

-- back to the usual way of renaming
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
INSERT OR ABORT INTO autogen_new_bills (id, amount)
    SELECT id, amount FROM bills;

-- drop the old table: its rows are in the new one
DROP TABLE bills;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_bills RENAME TO bills;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

