INSERT INTO tickets (id, pos, note) VALUES
  (1, 4, 'a'),
  (2, 7, NULL);
