INSERT INTO notes (id, a, b) VALUES
  (1, '', ''),
  (2, NULL, NULL);
