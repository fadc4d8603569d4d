-- upgrade
-- change column orders.id: default
ALTER TABLE orders
    ALTER COLUMN id DROP DEFAULT;

-- drop sequence orders_id_seq
DROP SEQUENCE orders_id_seq;

-- downgrade
-- create sequence orders_id_seq
CREATE SEQUENCE orders_id_seq AS smallint;

-- change column orders.id: default
ALTER TABLE orders
    ALTER COLUMN id SET DEFAULT nextval('orders_id_seq'::regclass);

-- sequence orders_id_seq belongs to orders.id
ALTER SEQUENCE orders_id_seq OWNED BY orders.id;

