INSERT INTO tickets (id, note) VALUES
  (1, 'a'),
  (5, NULL);
