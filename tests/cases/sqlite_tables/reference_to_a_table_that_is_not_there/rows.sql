INSERT INTO users (id, team_id) VALUES
  (1, NULL),
  (2, NULL);
