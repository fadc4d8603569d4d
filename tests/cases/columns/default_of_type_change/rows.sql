INSERT INTO parts (id, code) VALUES
  (1, '0'),
  (2, '99');
