INSERT INTO notes (rowid, body) VALUES (7, 'seven'), (3, 'three'), (1000000, '');
DELETE FROM notes WHERE rowid = 3;
