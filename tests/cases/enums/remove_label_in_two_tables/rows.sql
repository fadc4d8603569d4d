INSERT INTO jobs (id, state) VALUES
  (1, 'new'),
  (2, 'done'),
  (3, NULL);
INSERT INTO parcels (id, state, before) VALUES
  (1, 'done', NULL),
  (2, 'new', 'new');
