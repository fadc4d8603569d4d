INSERT INTO users (id, name) VALUES
  (1, 'Ada'),
  (2, NULL),
  (3, '');
INSERT INTO drafts (id, body) VALUES
  (1, 'abc'),
  (2, NULL);
