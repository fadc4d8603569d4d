INSERT INTO a (n) VALUES ('x'), (NULL);
INSERT INTO b (n) VALUES ('y');
