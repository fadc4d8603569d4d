INSERT INTO pages (id, tenant, slug, extra) VALUES
  (1, 1, 'home', NULL),
  (2, 2, 'about', 'x'),
  (3, NULL, NULL, 'x'),
  (4, NULL, NULL, NULL);
