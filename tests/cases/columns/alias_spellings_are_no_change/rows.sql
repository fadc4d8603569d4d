INSERT INTO spellings (id, a, b, c, d, e) VALUES
  (1, 1, 'x', TRUE, 1.25, '2026-01-01 00:00:00'),
  (2, NULL, NULL, NULL, NULL, NULL);
