INSERT INTO "order" (id, "user", "select") VALUES (1, 1, NULL), (2, 5, 'x');
