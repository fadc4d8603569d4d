INSERT INTO docs (id, name, code) VALUES
  (1, 'x', 'p'),
  (2, '', 'q');
