INSERT INTO parents (id, name) VALUES
  (1, 'a'),
  (2, NULL);
INSERT INTO kids (id, parent_id) VALUES
  (1, 1),
  (2, NULL),
  (3, 1);
