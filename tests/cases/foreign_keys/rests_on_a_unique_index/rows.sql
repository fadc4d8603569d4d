INSERT INTO p (a, up) VALUES (1, 1), (2, 1);
