INSERT INTO notes VALUES (1, 'hello'), (7, 'world');
