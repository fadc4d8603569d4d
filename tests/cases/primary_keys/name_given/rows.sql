INSERT INTO codes (code, label) VALUES
  (1, NULL),
  (2, 'b');
