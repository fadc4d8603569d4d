INSERT INTO "straße" ("größe", "名前") VALUES (1, '太郎'), (2, 'Ø');
