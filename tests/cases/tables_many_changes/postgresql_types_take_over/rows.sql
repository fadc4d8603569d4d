INSERT INTO tickets (state, tags, at) VALUES
  ('open', 'a,b', '2026-01-01 10:00:00'),
  ('closed', NULL, '2026-06-30 10:00:00');
