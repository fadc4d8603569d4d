INSERT INTO cache (key, value) VALUES
  ('a', '\x00ff'),
  ('b', NULL);
