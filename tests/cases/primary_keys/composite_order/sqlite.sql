-- upgrade foreign_keys=off
-- rebuild table books: change its constraints
CREATE TABLE autogen_new_books (
    isbn varchar(13) NOT NULL,
    shelf integer NOT NULL,
    title text,
    PRIMARY KEY (shelf, isbn)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_books (rowid, isbn, shelf, title)
    SELECT rowid, isbn, shelf, title FROM books;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of books must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of books must be in its copy', (SELECT count(*) FROM books) - (SELECT count(*) FROM autogen_new_books);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE books;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_books RENAME TO books;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table books: change its constraints
CREATE TABLE autogen_new_books (
    isbn varchar(13) NOT NULL,
    shelf integer NOT NULL,
    title text,
    PRIMARY KEY (isbn, shelf)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_books (rowid, isbn, shelf, title)
    SELECT rowid, isbn, shelf, title FROM books;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of books must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of books must be in its copy', (SELECT count(*) FROM books) - (SELECT count(*) FROM autogen_new_books);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE books;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_books RENAME TO books;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

