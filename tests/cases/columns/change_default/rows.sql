INSERT INTO jobs (id, state) VALUES
  (1, 'old'),
  (2, 'new');
