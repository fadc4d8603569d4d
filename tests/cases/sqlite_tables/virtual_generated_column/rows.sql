INSERT INTO items (id, price, quantity) VALUES
  (1, 2.5, 4),
  (2, NULL, 1);
