INSERT INTO items VALUES (1, NULL), (7, 'x');
