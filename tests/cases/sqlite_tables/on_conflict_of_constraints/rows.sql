INSERT INTO tags (id, tag) VALUES
  (1, 'a'),
  (2, 'b');
