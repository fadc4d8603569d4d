INSERT INTO logs (id, line) VALUES
  (1, 'a'),
  (40, 'b'),
  (41, 'c');
DELETE FROM logs WHERE id = 41;
