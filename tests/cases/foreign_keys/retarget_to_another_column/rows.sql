INSERT INTO parents (id, a, b) VALUES
  (1, 10, 10),
  (2, 20, 20);
INSERT INTO kids (id, ref) VALUES
  (1, 10),
  (2, NULL);
