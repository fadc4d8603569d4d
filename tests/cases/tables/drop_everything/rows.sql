INSERT INTO authors (id, name) VALUES
  (1, 'Woolf');
INSERT INTO books (id, author_id, isbn) VALUES
  (1, 1, '9780000000001'),
  (2, NULL, NULL);
