INSERT INTO orders (id, number) VALUES
  (1, 7),
  (2, NULL);
