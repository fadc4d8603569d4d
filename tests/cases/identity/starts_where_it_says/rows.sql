INSERT INTO u (id, a) VALUES (7, 'x');
