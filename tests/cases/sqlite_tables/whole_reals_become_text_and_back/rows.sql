INSERT INTO t (id, a) VALUES (1, 5), (2, 0.5), (3, NULL), (4, -7e10);
