INSERT INTO settings (key, value) VALUES
  ('a', '1'),
  ('b', NULL),
  ('', '');
