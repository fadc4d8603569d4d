-- upgrade
-- drop primary key books.books_pkey
ALTER TABLE books DROP CONSTRAINT books_pkey;

-- add primary key books.books_pkey        [fails if two rows are alike or one holds NULL]
ALTER TABLE books ADD CONSTRAINT books_pkey PRIMARY KEY (shelf);

-- downgrade
-- drop primary key books.books_pkey
ALTER TABLE books DROP CONSTRAINT books_pkey;

-- add primary key books.books_pkey        [fails if two rows are alike or one holds NULL]
ALTER TABLE books ADD CONSTRAINT books_pkey PRIMARY KEY (isbn);

