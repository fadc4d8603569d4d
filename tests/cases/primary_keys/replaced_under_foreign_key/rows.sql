INSERT INTO books (id, isbn) VALUES
  (1, '978'),
  (2, '979');
INSERT INTO loans (id, book_id) VALUES
  (1, 1),
  (2, NULL);
