INSERT INTO t (rowid, a) VALUES (1, 7), (2, 3);
