INSERT INTO members (id, full_name) VALUES
  (1, 'Ada'),
  (2, NULL);
