INSERT INTO spans (id, low, high) VALUES
  (1, 1, 2),
  (2, NULL, 5),
  (3, 4, NULL);
