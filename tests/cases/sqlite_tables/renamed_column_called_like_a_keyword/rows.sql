INSERT INTO t ("when") VALUES ('x'), (NULL);
