INSERT INTO docs (id, live, name) VALUES
  (1, TRUE, 'x'),
  (2, FALSE, 'x'),
  (3, NULL, NULL);
