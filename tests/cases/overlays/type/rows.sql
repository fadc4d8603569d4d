INSERT INTO docs (id, data) VALUES
  (1, '{"a": 1}'),
  (2, NULL);
