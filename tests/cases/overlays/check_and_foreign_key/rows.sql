INSERT INTO teams (id) VALUES
  (1);
INSERT INTO docs (id, name, team_id) VALUES
  (1, 'abc', 1),
  (2, NULL, NULL);
