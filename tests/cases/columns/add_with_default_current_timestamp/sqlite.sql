-- upgrade foreign_keys=off
-- rebuild table users: add column seen_at
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY,
    name text,
    seen_at timestamp DEFAULT CURRENT_TIMESTAMP NOT NULL
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_users (id, name)
    SELECT id, name FROM users;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of users must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of users must be in its copy', (SELECT count(*) FROM users) - (SELECT count(*) FROM autogen_new_users);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE users;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_users RENAME TO users;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade
-- drop column users.seen_at        [data loss: the column's values]
ALTER TABLE users DROP COLUMN seen_at;

