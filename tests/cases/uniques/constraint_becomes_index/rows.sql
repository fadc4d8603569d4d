INSERT INTO pages (id, slug) VALUES
  (1, 'a'),
  (2, NULL),
  (3, NULL);
