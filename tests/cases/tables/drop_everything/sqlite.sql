-- upgrade foreign_keys=off
-- drop table books        [data loss: the table's rows]
DROP TABLE books;

-- drop table authors        [data loss: the table's rows]
DROP TABLE authors;

-- downgrade
-- create table authors
CREATE TABLE authors (
    id integer PRIMARY KEY,
    name text
);

-- create table books
CREATE TABLE books (
    id integer PRIMARY KEY,
    author_id integer,
    isbn varchar(13),
    UNIQUE (isbn),
    FOREIGN KEY (author_id) REFERENCES authors (id)
);

