INSERT INTO users (id, name) VALUES
  (1, 'Ada'),
  (2, NULL),
  (3, '');
INSERT INTO posts (id, user_id) VALUES
  (1, 1),
  (2, 1),
  (3, 3);
INSERT INTO marks (id, post_id) VALUES
  (1, 3),
  (2, NULL);
