INSERT INTO codes (code, label) VALUES
  (10, 'ten'),
  (-1, NULL);
