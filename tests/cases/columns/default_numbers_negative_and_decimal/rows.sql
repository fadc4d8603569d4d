INSERT INTO limits (id, low, rate) VALUES
  (1, 5, 2.5),
  (2, NULL, NULL);
