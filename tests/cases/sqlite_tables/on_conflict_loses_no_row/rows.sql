INSERT INTO t (id, a, b) VALUES (1, 1, 1), (2, 2, 2), (3, NULL, 3);
