INSERT INTO users (id, name, nickname) VALUES
  (1, 'Ada', 'A'),
  (2, NULL, NULL);
