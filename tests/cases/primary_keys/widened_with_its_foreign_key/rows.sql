INSERT INTO plans (tenant, code) VALUES
  (1, 'free'),
  (1, 'gold');
INSERT INTO subs (id, tenant, plan) VALUES
  (1, 1, 'free'),
  (2, NULL, NULL),
  (3, 1, 'gold');
