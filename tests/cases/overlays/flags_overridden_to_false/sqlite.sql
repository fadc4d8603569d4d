-- upgrade foreign_keys=off
-- rebuild table docs: change column name        [fails if a row holds NULL in name] [fails if two rows are alike]
CREATE TABLE autogen_new_docs (
    id integer PRIMARY KEY,
    name text NOT NULL,
    code text,
    UNIQUE (name)
);

-- copy its rows
INSERT INTO autogen_new_docs (id, name, code)
    SELECT id, name, code FROM docs;

-- put the new table in the old one's place
DROP TABLE docs;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_docs RENAME TO docs;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table docs: change column name
CREATE TABLE autogen_new_docs (
    id integer PRIMARY KEY,
    name text,
    code text
);

-- copy its rows
INSERT INTO autogen_new_docs (id, name, code)
    SELECT id, name, code FROM docs;

-- put the new table in the old one's place
DROP TABLE docs;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_docs RENAME TO docs;

PRAGMA legacy_alter_table = OFF;

