INSERT INTO jobs (id, state) VALUES
  (1, 'new'),
  (2, 'done'),
  (3, NULL);
