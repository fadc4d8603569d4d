INSERT INTO parts (id, tag) VALUES
  (1, 'x'),
  (2, NULL);
