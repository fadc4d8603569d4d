INSERT INTO items (id, price, quantity) VALUES
  (1, 2.50, 4),
  (2, NULL, 3),
  (3, 0, 0);
