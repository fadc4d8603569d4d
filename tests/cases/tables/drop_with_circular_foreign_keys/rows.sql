INSERT INTO users (id, name) VALUES
  (1, 'Ada'),
  (2, NULL),
  (3, '');
INSERT INTO departments (id, head_id) VALUES
  (1, NULL),
  (2, NULL);
INSERT INTO employees (id, department_id) VALUES
  (10, 1),
  (11, NULL);
