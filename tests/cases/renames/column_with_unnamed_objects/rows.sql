INSERT INTO users (id, mail, boss) VALUES
  (1, 'a', NULL),
  (2, NULL, 1);
