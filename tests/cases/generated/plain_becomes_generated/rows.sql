INSERT INTO items (id, price, quantity, total) VALUES
  (1, 2.50, 4, 10.00),
  (2, NULL, 3, 99);
