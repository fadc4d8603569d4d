-- upgrade foreign_keys=off
-- rebuild table books: change its constraints
CREATE TABLE autogen_new_books (
    isbn varchar(13) NOT NULL,
    shelf integer NOT NULL,
    title text,
    CONSTRAINT books_new PRIMARY KEY (isbn)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_books (rowid, isbn, shelf, title)
    SELECT rowid, isbn, shelf, title FROM books;

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
    CONSTRAINT books_old PRIMARY KEY (isbn)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_books (rowid, isbn, shelf, title)
    SELECT rowid, isbn, shelf, title FROM books;

-- drop the old table: its rows are in the new one
DROP TABLE books;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_books RENAME TO books;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

