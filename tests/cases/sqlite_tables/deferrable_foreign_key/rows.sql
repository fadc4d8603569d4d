INSERT INTO nodes (id, next_id) VALUES (1, 1), (2, 1), (3, NULL);
