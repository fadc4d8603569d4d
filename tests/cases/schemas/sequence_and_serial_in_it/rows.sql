INSERT INTO audit.events (id, num) VALUES
  (1, NULL),
  (2, 5);
