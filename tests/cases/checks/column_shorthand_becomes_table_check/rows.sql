INSERT INTO spans (id, low, high) VALUES
  (1, 1, NULL),
  (2, NULL, NULL);
