INSERT INTO books (isbn, shelf, title) VALUES
  ('978', 1, 'One'),
  ('979', 2, NULL);
INSERT INTO books (isbn, shelf) VALUES
  ('978', 2);
