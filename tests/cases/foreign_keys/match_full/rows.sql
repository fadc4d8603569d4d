INSERT INTO rooms (building, number, name) VALUES
  ('A', 1, 'big'),
  ('A', 2, NULL),
  ('B', 1, '');
INSERT INTO meetings (id, room_building, room_number) VALUES
  (1, 'A', 2),
  (2, 'B', 1),
  (3, NULL, NULL);
