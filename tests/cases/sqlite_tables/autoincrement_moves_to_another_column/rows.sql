INSERT INTO t (a, b) VALUES (1, 70), (2, 30);
