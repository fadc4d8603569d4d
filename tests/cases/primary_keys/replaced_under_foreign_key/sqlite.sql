-- upgrade foreign_keys=off
-- rebuild table books: change its constraints
CREATE TABLE autogen_new_books (
    id integer PRIMARY KEY NOT NULL,
    isbn varchar(13) NOT NULL,
    UNIQUE (isbn)
);

-- copy its rows
INSERT INTO autogen_new_books (id, isbn)
    SELECT id, isbn FROM books;

-- put the new table in the old one's place
DROP TABLE books;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_books RENAME TO books;

PRAGMA legacy_alter_table = OFF;

-- downgrade foreign_keys=off
-- rebuild table books: change its constraints
CREATE TABLE autogen_new_books (
    id integer NOT NULL,
    isbn varchar(13) PRIMARY KEY NOT NULL,
    UNIQUE (id)
);

-- copy its rows
INSERT INTO autogen_new_books (rowid, id, isbn)
    SELECT rowid, id, isbn FROM books;

-- put the new table in the old one's place
DROP TABLE books;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_books RENAME TO books;

PRAGMA legacy_alter_table = OFF;

