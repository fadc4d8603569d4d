INSERT INTO pupils (id, marks) VALUES
  (1, '{1,2,NULL}'),
  (2, '{}');
