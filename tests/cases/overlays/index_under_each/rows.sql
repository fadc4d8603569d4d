INSERT INTO docs (id, name) VALUES
  (1, 'x'),
  (2, NULL);
