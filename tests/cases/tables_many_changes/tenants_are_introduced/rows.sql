INSERT INTO projects (id, slug) VALUES
  (1, 'alpha'),
  (2, NULL),
  (30, 'gamma');
INSERT INTO tasks (id, project_id, title, done) VALUES
  (1, 1, 'Plan', TRUE),
  (2, 30, '', FALSE),
  (3, NULL, 'Free', FALSE);
