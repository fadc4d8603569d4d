-- upgrade
-- rename constraint books.books_old to books_new
ALTER TABLE books RENAME CONSTRAINT books_old TO books_new;

-- downgrade
-- rename constraint books.books_new to books_old
ALTER TABLE books RENAME CONSTRAINT books_new TO books_old;

