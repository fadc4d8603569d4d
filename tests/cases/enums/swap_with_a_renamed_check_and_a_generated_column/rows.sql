INSERT INTO t (x, y) VALUES ('b', 'a');
