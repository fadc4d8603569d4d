INSERT INTO texts (id, a) VALUES
  (1, NULL);
