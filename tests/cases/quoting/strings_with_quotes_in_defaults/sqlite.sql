-- upgrade foreign_keys=off
-- rebuild table texts: change column a, change column b, change column c
CREATE TABLE autogen_new_texts (
    id integer PRIMARY KEY,
    a text DEFAULT 'it''s',
    b text DEFAULT 'a "b" \ ; -- /* $$ ',
    c text DEFAULT 'line one
line two'
);

-- copy its rows
INSERT INTO autogen_new_texts (id, a, b, c)
    SELECT id, a, b, c FROM texts;

-- put the new table in the old one's place
DROP TABLE texts;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_texts RENAME TO texts;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table texts: change column a, change column b, change column c
CREATE TABLE autogen_new_texts (
    id integer PRIMARY KEY,
    a text,
    b text DEFAULT 'plain',
    c text
);

-- copy its rows
INSERT INTO autogen_new_texts (id, a, b, c)
    SELECT id, a, b, c FROM texts;

-- put the new table in the old one's place
DROP TABLE texts;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_texts RENAME TO texts;

PRAGMA legacy_alter_table = OFF;

