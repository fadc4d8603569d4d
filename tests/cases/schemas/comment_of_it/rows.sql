INSERT INTO audit.events (id, what) VALUES
  (1, 'x');
