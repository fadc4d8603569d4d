-- upgrade foreign_keys=off
-- rebuild table docs: change column name        [fails if a row holds NULL in name] [fails if two rows are alike]
CREATE TABLE autogen_new_docs (
    id integer PRIMARY KEY,
    name text NOT NULL,
    code text,
    UNIQUE (name)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_docs (id, name, code)
    SELECT id, name, code FROM docs;

-- drop the old table: its rows are in the new one
DROP TABLE docs;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_docs RENAME TO docs;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table docs: change column name
CREATE TABLE autogen_new_docs (
    id integer PRIMARY KEY,
    name text,
    code text
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_docs (id, name, code)
    SELECT id, name, code FROM docs;

-- drop the old table: its rows are in the new one
DROP TABLE docs;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_docs RENAME TO docs;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

