INSERT INTO bag (id, anything) VALUES
  (1, 'text'),
  (2, '2'),
  (3, NULL);
