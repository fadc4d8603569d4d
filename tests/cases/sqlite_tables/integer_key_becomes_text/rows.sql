INSERT INTO codes (code, n) VALUES
  (7, 1),
  (8, NULL);
