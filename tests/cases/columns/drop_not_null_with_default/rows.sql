INSERT INTO users (id, name, kind) VALUES
  (1, 'Ada', 'admin'),
  (2, NULL, 'plain');
