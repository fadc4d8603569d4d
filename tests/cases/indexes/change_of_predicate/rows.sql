INSERT INTO people (id, email, city, age, deleted_at) VALUES
  (1, 'Ada@x.org', 'London', 36, NULL),
  (2, NULL, NULL, NULL, NULL),
  (3, 'bob@x.org', 'Paris', 20, '2025-05-05 05:05:05'),
  (4, 'c@x.org', 'Paris', 20, NULL);
