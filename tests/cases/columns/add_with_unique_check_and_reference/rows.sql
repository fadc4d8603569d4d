INSERT INTO teams (id) VALUES
  (1);
INSERT INTO users (id, name) VALUES
  (1, 'Ada'),
  (2, NULL),
  (3, '');
