INSERT INTO staff (id, boss_id) VALUES
  (1, NULL),
  (2, 1),
  (3, 2),
  (4, 4);
