INSERT INTO jobs (id, retries) VALUES
  (1, 3),
  (2, 0);
