-- upgrade
-- drop table books        [data loss: the table's rows]
DROP TABLE books;

-- drop table authors        [data loss: the table's rows]
DROP TABLE authors;

-- downgrade
-- create table authors
CREATE TABLE authors (
    id integer NOT NULL,
    name text,
    CONSTRAINT authors_pkey PRIMARY KEY (id)
);

-- create table books
CREATE TABLE books (
    id integer NOT NULL,
    author_id integer,
    isbn character varying(13),
    CONSTRAINT books_pkey PRIMARY KEY (id),
    CONSTRAINT books_isbn_key UNIQUE (isbn),
    CONSTRAINT books_author_id_fkey FOREIGN KEY (author_id) REFERENCES authors (id)
);

