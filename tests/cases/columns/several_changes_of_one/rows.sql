INSERT INTO bills (id, amount) VALUES
  (1, 5),
  (2, 2147483647);
