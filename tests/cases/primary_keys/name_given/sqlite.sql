-- upgrade foreign_keys=off
-- rebuild table codes: change its constraints
CREATE TABLE autogen_new_codes (
    code integer,
    label text,
    CONSTRAINT codes_pk PRIMARY KEY (code)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_codes (code, label)
    SELECT code, label FROM codes;

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
    code integer PRIMARY KEY,
    label text
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_codes (code, label)
    SELECT code, label FROM codes;

-- drop the old table: its rows are in the new one
DROP TABLE codes;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_codes RENAME TO codes;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

