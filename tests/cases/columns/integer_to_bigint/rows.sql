INSERT INTO pages (id, hits) VALUES
  (1, 0),
  (2, 2147483647),
  (3, -5);
