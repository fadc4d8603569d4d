INSERT INTO words (id, word) VALUES
  (1, 'Zebra'),
  (2, 'apple'),
  (3, NULL),
  (4, 'Äpfel');
