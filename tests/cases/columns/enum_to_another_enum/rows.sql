INSERT INTO t (s) VALUES ('a'), ('b'), (NULL);
