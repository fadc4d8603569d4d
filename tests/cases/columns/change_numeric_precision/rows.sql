INSERT INTO items (id, price) VALUES
  (1, 19.99),
  (2, NULL),
  (3, -0.01),
  (4, 0);
