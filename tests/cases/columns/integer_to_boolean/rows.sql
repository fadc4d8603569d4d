INSERT INTO tasks (id, done) VALUES
  (1, 0),
  (2, 1),
  (3, NULL);
