INSERT INTO books (isbn, shelf, title) VALUES
  ('978', 1, 'One'),
  ('979', 2, NULL);
