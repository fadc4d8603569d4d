INSERT INTO things (id, tags, data, span, spot, words) VALUES
  (1, '{a,b}', '{"k": [1]}', '[1,5)', '(1,2)', 'cat fat'),
  (2, NULL, NULL, NULL, NULL, NULL);
