INSERT INTO bills (id, amount) VALUES
  (1, '42'),
  (2, NULL),
  (3, '-7');
