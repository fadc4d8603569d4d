INSERT INTO notes VALUES (1);
INSERT INTO pages (rowid, title, body) VALUES (4, 'a', 'bb'), (9, NULL, 'cc');
