INSERT INTO a (id, v) VALUES
  (1, 1),
  (2, NULL);
INSERT INTO b (id, a_id) VALUES
  (1, 1),
  (2, 2),
  (3, 1);
INSERT INTO c (id, b_id) VALUES
  (1, 1),
  (2, 3),
  (3, NULL);
