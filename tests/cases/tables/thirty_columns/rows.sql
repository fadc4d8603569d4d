INSERT INTO wide (id, c01, c02, c03, c04, c05, c06, c29) VALUES
  (1, 'one', TRUE, 1.125, '2026-01-31 10:00:00', 'short', 6, 29),
  (2, NULL, FALSE, NULL, NULL, '', NULL, NULL);
