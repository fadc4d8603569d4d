INSERT INTO codes (id, code) VALUES
  (1, '007'),
  (2, '1e3'),
  (3, ' 5 ');
