INSERT INTO parents (id, code) VALUES
  (1, 'one'),
  (2, 'two'),
  (3, NULL);
INSERT INTO kids (id, parent_code) VALUES
  (10, 'one'),
  (11, NULL);
