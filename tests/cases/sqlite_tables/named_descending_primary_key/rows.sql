INSERT INTO t (a, b) VALUES (7, 'x'), (3, 'y'), (NULL, 'z');
