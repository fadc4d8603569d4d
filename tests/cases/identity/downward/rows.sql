INSERT INTO tickets (note) VALUES
  ('a'),
  (NULL),
  ('c');
