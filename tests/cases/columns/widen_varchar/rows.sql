INSERT INTO users (id, name) VALUES
  (1, 'Ada'),
  (2, ''),
  (3, '12345678901234567890');
