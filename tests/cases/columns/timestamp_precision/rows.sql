INSERT INTO logs (id, at) VALUES
  (1, '2026-02-28 12:00:00'),
  (2, NULL);
