-- upgrade
-- drop foreign key loans.loans_book_id_fkey, put back below
ALTER TABLE loans DROP CONSTRAINT loans_book_id_fkey;

-- drop unique constraint books.books_id_key
ALTER TABLE books DROP CONSTRAINT books_id_key;

-- drop primary key books.books_pkey
ALTER TABLE books DROP CONSTRAINT books_pkey;

-- add primary key books.books_pkey        [fails if two rows are alike or one holds NULL]
ALTER TABLE books ADD CONSTRAINT books_pkey PRIMARY KEY (id);

-- add unique constraint books.books_isbn_key        [fails if two rows are alike]
ALTER TABLE books ADD CONSTRAINT books_isbn_key UNIQUE (isbn);

-- add foreign key loans.loans_book_id_fkey again
ALTER TABLE loans ADD CONSTRAINT loans_book_id_fkey FOREIGN KEY (book_id) REFERENCES books (id);

-- downgrade
-- drop foreign key loans.loans_book_id_fkey, put back below
ALTER TABLE loans DROP CONSTRAINT loans_book_id_fkey;

-- drop primary key books.books_pkey
ALTER TABLE books DROP CONSTRAINT books_pkey;

-- add primary key books.books_pkey        [fails if two rows are alike or one holds NULL]
ALTER TABLE books ADD CONSTRAINT books_pkey PRIMARY KEY (isbn);

-- add unique constraint books.books_id_key        [fails if two rows are alike]
ALTER TABLE books ADD CONSTRAINT books_id_key UNIQUE (id);

-- add foreign key loans.loans_book_id_fkey again
ALTER TABLE loans ADD CONSTRAINT loans_book_id_fkey FOREIGN KEY (book_id) REFERENCES books (id);

-- drop unique constraint books.books_isbn_key
ALTER TABLE books DROP CONSTRAINT books_isbn_key;

