INSERT INTO parents (id, code) VALUES
  (1, 'one'),
  (2, 'two'),
  (3, NULL);
INSERT INTO kids (id, parent_id) VALUES
  (10, 1),
  (11, 1),
  (12, NULL),
  (13, 2);
