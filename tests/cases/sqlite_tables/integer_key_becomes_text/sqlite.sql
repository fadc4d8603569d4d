-- upgrade foreign_keys=off
-- rebuild table codes: change column code
CREATE TABLE autogen_new_codes (
    code text PRIMARY KEY,
    n integer
);

-- copy its rows
INSERT INTO autogen_new_codes (rowid, code, n)
    SELECT rowid, code, n FROM codes;

-- put the new table in the old one's place
DROP TABLE codes;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_codes RENAME TO codes;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table codes: change column code
CREATE TABLE autogen_new_codes (
    code integer PRIMARY KEY,
    n integer
);

-- copy its rows
INSERT INTO autogen_new_codes (code, n)
    SELECT code, n FROM codes;

-- put the new table in the old one's place
DROP TABLE codes;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_codes RENAME TO codes;

PRAGMA legacy_alter_table = OFF;

