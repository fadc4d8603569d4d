INSERT INTO pages (id, tenant, slug) VALUES
  (1, 1, 'home'),
  (2, NULL, NULL);
