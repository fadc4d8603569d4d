INSERT INTO users (id, name, deleted_at) VALUES
  (1, 'Ada', NULL),
  (2, 'Bob', '2025-12-31 23:59:59');
