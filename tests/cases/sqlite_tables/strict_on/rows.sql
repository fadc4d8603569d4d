INSERT INTO things (id, name, size, data) VALUES
  (1, 'a', 1.5, x'00ff'),
  (2, NULL, NULL, NULL),
  (5, '', -0.0, x'');
