INSERT INTO items (id, price) VALUES
  (1, 2),
  (2, NULL);
