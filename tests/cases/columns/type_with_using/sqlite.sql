-- upgrade foreign_keys=off
-- rebuild table items: change column weight        [data loss: values of weight are converted from text to integer by CAST(replace(weight, ' kg', '') AS INTEGER)]
CREATE TABLE autogen_new_items (
    id integer PRIMARY KEY,
    weight integer
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_items (id, weight)
    SELECT id, (CAST(replace(weight, ' kg', '') AS INTEGER)) FROM items;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of items must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of items must be in its copy', (SELECT count(*) FROM items) - (SELECT count(*) FROM autogen_new_items);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE items;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_items RENAME TO items;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table items: change column weight        [values of weight are converted from integer to text; fails if one would change]
CREATE TABLE autogen_new_items (
    id integer PRIMARY KEY,
    weight text
);

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- what the values of items.weight become as text
CREATE TEMP TABLE autogen_values (id INTEGER PRIMARY KEY, old, new text, back integer);

-- into the new type
INSERT INTO temp.autogen_values (id, old, new)
    SELECT rowid, weight, weight FROM items;

-- and back
UPDATE temp.autogen_values SET back = new;

-- no value of items.weight may change as text
INSERT INTO temp.autogen_guard
    SELECT 'no value of items.weight may change as text', count(*) FROM temp.autogen_values WHERE typeof(old) <> typeof(back) OR old IS NOT back;

-- no value would
DROP TABLE temp.autogen_values;

-- copy its rows
INSERT OR ABORT INTO autogen_new_items (id, weight)
    SELECT id, weight FROM items;

-- every row of items must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of items must be in its copy', (SELECT count(*) FROM items) - (SELECT count(*) FROM autogen_new_items);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE items;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_items RENAME TO items;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

