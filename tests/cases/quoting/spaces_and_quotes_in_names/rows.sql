INSERT INTO "my ""great"" table" ("the id", "it's", "a""b") VALUES (1, 'x', 'y'), (2, 'z', NULL);
