INSERT INTO teams (id) VALUES
  (1),
  (2);
INSERT INTO users (id, team) VALUES
  (1, 2),
  (2, NULL);
