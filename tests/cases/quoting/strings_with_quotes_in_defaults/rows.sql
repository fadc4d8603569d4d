INSERT INTO texts (id, a, b, c) VALUES
  (1, 'it''s', '"', ';--'),
  (2, NULL, NULL, NULL);
