INSERT INTO "user" (id, "table", "primary") VALUES (1, 'a', NULL), (2, NULL, 'b');
