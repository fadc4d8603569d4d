INSERT INTO users (id, name) VALUES
  (1, 'Ada'),
  (2, NULL),
  (3, '');
INSERT INTO audit.events (id, user_id) VALUES
  (1, 1),
  (2, NULL);
