INSERT INTO customers (id, name, email, phone) VALUES
  (1, 'Ada', 'Ada@x.org', '123'),
  (2, 'Bob', NULL, NULL);
INSERT INTO products (id, title, price, old_code) VALUES
  (1, 'Pen', 1.50, 'P1'),
  (2, 'Ink', 0, NULL);
INSERT INTO orders (id, customer_id, total, state) VALUES
  (1, 1, 3.00, 'paid'),
  (2, 2, 0, 'new'),
  (3, NULL, 12.34, 'new');
