-- upgrade foreign_keys=off
-- rebuild table codes: change column code        [fails if a row holds NULL in code]
CREATE TABLE autogen_new_codes (
    id integer PRIMARY KEY,
    code varchar(20) NOT NULL
);

-- copy its rows
INSERT INTO autogen_new_codes (id, code)
    SELECT id, code FROM codes;

-- put the new table in the old one's place
DROP TABLE codes;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_codes RENAME TO codes;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table codes: change column code
CREATE TABLE autogen_new_codes (
    id integer PRIMARY KEY,
    code text
);

-- copy its rows
INSERT INTO autogen_new_codes (id, code)
    SELECT id, code FROM codes;

-- put the new table in the old one's place
DROP TABLE codes;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_codes RENAME TO codes;

PRAGMA legacy_alter_table = OFF;

