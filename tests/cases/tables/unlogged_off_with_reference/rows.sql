INSERT INTO batches (id) VALUES
  (1),
  (2);
INSERT INTO lines (id, batch_id) VALUES
  (1, 2),
  (2, NULL);
