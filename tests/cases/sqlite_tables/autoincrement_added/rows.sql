INSERT INTO logs (id, line) VALUES
  (1, 'a'),
  (40, NULL);
