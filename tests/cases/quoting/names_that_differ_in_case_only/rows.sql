INSERT INTO users (id, name) VALUES (1, 'a');
INSERT INTO "Users" (id, name, "NAME") VALUES (1, 'b', 5), (2, NULL, NULL);
