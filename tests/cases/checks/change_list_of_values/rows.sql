INSERT INTO spans (id, low, high, state) VALUES
  (1, 1, 2, 'open'),
  (2, NULL, NULL, NULL),
  (3, 0, 100, 'done');
