INSERT INTO parents (id) VALUES
  (1),
  (2);
INSERT INTO guardians (id) VALUES
  (1),
  (2);
INSERT INTO kids (id, ref) VALUES
  (1, 2),
  (2, NULL);
