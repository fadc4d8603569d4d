INSERT INTO items (id, price) VALUES
  (1, 12345678.91),
  (2, NULL);
