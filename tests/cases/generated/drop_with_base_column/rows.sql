INSERT INTO users (id, name, email) VALUES
  (1, 'Ada', 'Ada@X.org'),
  (2, NULL, NULL);
