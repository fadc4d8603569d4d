INSERT INTO "Users" ("Id", "FullName") VALUES (1, 'Ada'), (2, NULL);
