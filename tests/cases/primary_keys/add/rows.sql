INSERT INTO codes (code, label) VALUES
  ('a', 'first'),
  ('b', NULL);
