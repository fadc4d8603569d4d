INSERT INTO events (id, payload) VALUES
  (1, 'x'),
  (2, NULL);
