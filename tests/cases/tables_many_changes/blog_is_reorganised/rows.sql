INSERT INTO authors (id, login) VALUES
  (1, 'ada'),
  (2, NULL);
INSERT INTO articles (id, author_id, body) VALUES
  (1, 1, 'x'),
  (2, 2, NULL);
INSERT INTO comments (id, article_id, body) VALUES
  (1, 1, 'hm'),
  (2, 1, NULL);
INSERT INTO stats (id, hits) VALUES
  (1, 100);
