INSERT INTO people (id, name, gone) VALUES
  (1, 'Ada', NULL),
  (2, 'ada', 1),
  (3, 'Bob', NULL);
