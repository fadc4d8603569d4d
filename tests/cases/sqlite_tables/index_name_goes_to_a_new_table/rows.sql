INSERT INTO old (a) VALUES ('x');
