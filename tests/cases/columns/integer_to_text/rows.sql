INSERT INTO parts (id, code) VALUES
  (1, 42),
  (2, NULL),
  (3, -7);
