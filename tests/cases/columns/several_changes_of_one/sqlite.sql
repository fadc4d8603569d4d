-- upgrade foreign_keys=off
-- rebuild table bills: change column amount        [data loss: NULL in amount becomes 100] [fails if a row does not satisfy a check]
CREATE TABLE autogen_new_bills (
    id integer PRIMARY KEY,
    amount bigint DEFAULT 100 NOT NULL,
    CHECK (amount > 0)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_bills (id, amount)
    SELECT id, COALESCE(amount, 100) FROM bills;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of bills must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of bills must be in its copy', (SELECT count(*) FROM bills) - (SELECT count(*) FROM autogen_new_bills);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

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

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of bills must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of bills must be in its copy', (SELECT count(*) FROM bills) - (SELECT count(*) FROM autogen_new_bills);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE bills;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_bills RENAME TO bills;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

