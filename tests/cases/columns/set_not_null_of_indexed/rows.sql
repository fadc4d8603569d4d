INSERT INTO users (id, tag) VALUES
  (1, 'a'),
  (2, 'B');
