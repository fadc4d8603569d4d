-- upgrade
-- create sequence orders_id_seq
CREATE SEQUENCE orders_id_seq AS integer;

-- change column orders.id: default
ALTER TABLE orders
    ALTER COLUMN id SET DEFAULT nextval('orders_id_seq'::regclass);

-- orders.id goes on behind the values that are there
SELECT setval('orders_id_seq'::regclass, max(id)) FROM orders HAVING max(id) IS NOT NULL;

-- sequence orders_id_seq belongs to orders.id
ALTER SEQUENCE orders_id_seq OWNED BY orders.id;

-- downgrade
-- change column orders.id: default
ALTER TABLE orders
    ALTER COLUMN id DROP DEFAULT;

-- drop sequence orders_id_seq        [data loss: how far it has counted]
DROP SEQUENCE orders_id_seq;

