INSERT INTO jobs (id, past) VALUES
  (1, '{}'),
  (2, '{new,done,NULL}');
