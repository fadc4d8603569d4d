-- upgrade
-- drop table authors        [data loss: the table's rows]
DROP TABLE authors;

-- drop table books        [data loss: the table's rows]
DROP TABLE books;

-- downgrade
-- create table books
CREATE TABLE books (
    id integer PRIMARY KEY,
    author_id integer,
    isbn varchar(13),
    UNIQUE (isbn),
    FOREIGN KEY (author_id) REFERENCES authors (id)
);

-- create table authors
CREATE TABLE authors (
    id integer PRIMARY KEY,
    name text
);

