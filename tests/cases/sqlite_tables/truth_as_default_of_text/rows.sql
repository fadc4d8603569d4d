INSERT INTO t (id) VALUES (1), (2);
INSERT INTO u (id) VALUES (1), (2);
