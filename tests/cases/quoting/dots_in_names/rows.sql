INSERT INTO "a.b" (id, "c.d") VALUES (1, 'x'), (2, NULL);
