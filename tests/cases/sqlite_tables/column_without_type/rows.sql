INSERT INTO bag (id, anything) VALUES
  (1, 'text'),
  (2, 2),
  (3, 2.5),
  (4, x'c0ffee'),
  (5, NULL);
