INSERT INTO boxes (id, size) VALUES
  (1, 1),
  (2, 1000);
