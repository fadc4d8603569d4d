INSERT INTO items VALUES (1, '12 kg'), (7, NULL), (8, '0 kg');
