INSERT INTO codes (code, n) VALUES
  ('a', 1),
  ('B', NULL),
  ('c ', 3);
