-- upgrade foreign_keys=off
-- rebuild table docs: change column at
CREATE TABLE autogen_new_docs (
    id integer PRIMARY KEY,
    at timestamp DEFAULT CURRENT_TIMESTAMP
);

-- copy its rows
INSERT INTO autogen_new_docs (id, at)
    SELECT id, at FROM docs;

-- put the new table in the old one's place
DROP TABLE docs;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_docs RENAME TO docs;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table docs: change column at
CREATE TABLE autogen_new_docs (
    id integer PRIMARY KEY,
    at timestamp
);

-- copy its rows
INSERT INTO autogen_new_docs (id, at)
    SELECT id, at FROM docs;

-- put the new table in the old one's place
DROP TABLE docs;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_docs RENAME TO docs;

PRAGMA legacy_alter_table = OFF;

