INSERT INTO people (id, city, age) VALUES
  (1, 'x', 1),
  (2, NULL, NULL);
