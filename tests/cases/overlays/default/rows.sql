INSERT INTO docs (id, at) VALUES
  (1, '2026-01-01 00:00:00'),
  (2, NULL);
