-- upgrade foreign_keys=off
-- rebuild table books: change its constraints
CREATE TABLE autogen_new_books (
    isbn varchar(13) NOT NULL,
    shelf integer NOT NULL,
    title text,
    PRIMARY KEY (shelf, isbn)
);

-- copy its rows
INSERT INTO autogen_new_books (rowid, isbn, shelf, title)
    SELECT rowid, isbn, shelf, title FROM books;

-- put the new table in the old one's place
DROP TABLE books;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_books RENAME TO books;

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
INSERT INTO autogen_new_books (rowid, isbn, shelf, title)
    SELECT rowid, isbn, shelf, title FROM books;

-- put the new table in the old one's place
DROP TABLE books;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_books RENAME TO books;

PRAGMA legacy_alter_table = OFF;

