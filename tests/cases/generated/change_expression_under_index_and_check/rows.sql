INSERT INTO users (id, email) VALUES
  (1, 'Ada@X.org'),
  (2, NULL),
  (3, 'bob@x.org');
