INSERT INTO audit.events (id, level, also) VALUES
  (1, 'low', 'one'),
  (2, NULL, NULL),
  (3, 'high', 'two');
