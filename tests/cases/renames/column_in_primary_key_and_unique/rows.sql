INSERT INTO pages (a, b, c) VALUES
  (1, 1, 'x'),
  (1, 2, NULL);
