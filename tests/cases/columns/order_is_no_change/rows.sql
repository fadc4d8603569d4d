INSERT INTO shuffled (id, a, b, c) VALUES
  (1, 10, 'x', TRUE),
  (2, NULL, NULL, NULL);
