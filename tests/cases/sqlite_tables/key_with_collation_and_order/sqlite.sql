-- upgrade foreign_keys=off
-- rebuild table codes: change its constraints        [fails if two rows are alike]
CREATE TABLE autogen_new_codes (
    code text NOT NULL,
    n integer,
    PRIMARY KEY (code COLLATE NOCASE),
    UNIQUE (n DESC, code COLLATE rtrim)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_codes (rowid, code, n)
    SELECT rowid, code, n FROM codes;

-- drop the old table: its rows are in the new one
DROP TABLE codes;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_codes RENAME TO codes;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table codes: change its constraints
CREATE TABLE autogen_new_codes (
    code text NOT NULL,
    n integer
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_codes (rowid, code, n)
    SELECT rowid, code, n FROM codes;

-- drop the old table: its rows are in the new one
DROP TABLE codes;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_codes RENAME TO codes;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

