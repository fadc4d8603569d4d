INSERT INTO teams (id, name) VALUES
  (1, 'red'),
  (2, 'blue');
INSERT INTO users (id, team_id, email, age) VALUES
  (1, 1, 'a@x', 40),
  (2, 2, NULL, 3),
  (30, NULL, 'B@x', 18);
UPDATE users SET email = 'b@x' WHERE id = 30;
DELETE FROM users WHERE id = 2;
