INSERT INTO users (id, name) VALUES
  (1, 'Ada'),
  (2, NULL),
  (3, '');
INSERT INTO log (id, what) VALUES
  (1, 'Ada L.'),
  (9, NULL);
