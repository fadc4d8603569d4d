-- upgrade foreign_keys=off
-- rebuild table codes: change its constraints        [fails if two rows are alike]
CREATE TABLE autogen_new_codes (
    code varchar(8) PRIMARY KEY NOT NULL,
    label text
);

-- copy its rows
INSERT INTO autogen_new_codes (rowid, code, label)
    SELECT rowid, code, label FROM codes;

-- put the new table in the old one's place
DROP TABLE codes;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_codes RENAME TO codes;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table codes: change its constraints
CREATE TABLE autogen_new_codes (
    code varchar(8) NOT NULL,
    label text
);

-- copy its rows
INSERT INTO autogen_new_codes (rowid, code, label)
    SELECT rowid, code, label FROM codes;

-- put the new table in the old one's place
DROP TABLE codes;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_codes RENAME TO codes;

PRAGMA legacy_alter_table = OFF;

