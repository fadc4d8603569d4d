INSERT INTO coins (id, currency) VALUES
  (1, 'EUR'),
  (2, NULL);
