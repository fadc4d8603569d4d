-- upgrade
-- add foreign key orders.orders_shipping_id_fkey        [fails if a row refers to nothing]
ALTER TABLE orders ADD CONSTRAINT orders_shipping_id_fkey FOREIGN KEY (shipping_id) REFERENCES addresses (id) ON DELETE SET NULL;

-- downgrade
-- drop foreign key orders.orders_shipping_id_fkey
ALTER TABLE orders DROP CONSTRAINT orders_shipping_id_fkey;

