INSERT INTO users (id, users) VALUES (1, 'Ada'), (2, NULL);
INSERT INTO log (n) VALUES (NULL), (7);
