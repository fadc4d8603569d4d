INSERT INTO users (name) VALUES
  ('Ada'),
  (NULL);
