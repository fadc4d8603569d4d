INSERT INTO users (id, name) VALUES
  (1, 'Ada'),
  (2, NULL),
  (3, '');
INSERT INTO """; DROP TABLE users; --" (id, "'); DELETE FROM users; --") VALUES (1, 'x'), (2, NULL);
