INSERT INTO teams (id) VALUES
  (7);
INSERT INTO users (id, name, team_id) VALUES
  (1, 'Ada', 7),
  (2, 'Bob', NULL);
