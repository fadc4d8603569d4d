INSERT INTO addresses (id) VALUES
  (1),
  (2);
INSERT INTO orders (id, billing_id, shipping_id) VALUES
  (1, 1, 2),
  (2, 2, NULL),
  (3, NULL, NULL);
