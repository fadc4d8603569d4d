-- upgrade
-- rename column customers.name to full_name
ALTER TABLE customers RENAME COLUMN name TO full_name;

-- drop foreign key orders.orders_customer_id_fkey
ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;

-- drop check orders.orders_state
ALTER TABLE orders DROP CONSTRAINT orders_state;

-- drop index customers.customers_email
DROP INDEX customers_email;

-- create table order_lines
CREATE TABLE order_lines (
    order_id integer NOT NULL,
    line integer NOT NULL,
    product_id integer NOT NULL,
    amount integer DEFAULT 1 NOT NULL,
    CONSTRAINT order_lines_pkey PRIMARY KEY (order_id, line)
);

-- add column customers.active
ALTER TABLE customers ADD COLUMN active boolean DEFAULT true NOT NULL;

-- change column customers.full_name: type
ALTER TABLE customers
    ALTER COLUMN full_name TYPE varchar(120);

-- change column orders.total: type, not_null, default        [fails if a row holds NULL]
ALTER TABLE orders
    ALTER COLUMN total TYPE numeric(10,2),
    ALTER COLUMN total SET DEFAULT 0,
    ALTER COLUMN total SET NOT NULL;

-- change column orders.state: not_null        [fails if a row holds NULL]
ALTER TABLE orders
    ALTER COLUMN state SET NOT NULL;

-- change column products.price: type, default
ALTER TABLE products
    ALTER COLUMN price DROP DEFAULT,
    ALTER COLUMN price TYPE numeric(10,2);

-- add check orders.orders_state        [fails if a row does not satisfy it]
ALTER TABLE orders ADD CONSTRAINT orders_state CHECK (state IN ('new', 'paid', 'sent'));

-- add check products.products_price_check        [fails if a row does not satisfy it]
ALTER TABLE products ADD CONSTRAINT products_price_check CHECK (price >= 0);

-- create unique index customers.customers_email        [fails if two rows are alike] [blocks writes to the table while it is built]
CREATE UNIQUE INDEX customers_email ON customers ((lower(email))) WHERE active;

-- create index orders.orders_customer_id_idx        [blocks writes to the table while it is built]
CREATE INDEX orders_customer_id_idx ON orders (customer_id);

-- create index products.products_title_idx        [blocks writes to the table while it is built]
CREATE INDEX products_title_idx ON products (title);

-- add foreign key orders.orders_customer_id_fkey        [fails if a row refers to nothing]
ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE;

-- add foreign key order_lines.order_lines_order_id_fkey        [fails if a row refers to nothing]
ALTER TABLE order_lines ADD CONSTRAINT order_lines_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE;

-- add foreign key order_lines.order_lines_product_id_fkey        [fails if a row refers to nothing]
ALTER TABLE order_lines ADD CONSTRAINT order_lines_product_id_fkey FOREIGN KEY (product_id) REFERENCES products (id);

-- drop unique constraint products.products_old_code_key
ALTER TABLE products DROP CONSTRAINT products_old_code_key;

-- drop column customers.phone        [data loss: the column's values]
ALTER TABLE customers DROP COLUMN phone;

-- drop column products.old_code        [data loss: the column's values]
ALTER TABLE products DROP COLUMN old_code;

-- downgrade
-- drop foreign key orders.orders_customer_id_fkey
ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;

-- drop foreign key order_lines.order_lines_order_id_fkey
ALTER TABLE order_lines DROP CONSTRAINT order_lines_order_id_fkey;

-- drop foreign key order_lines.order_lines_product_id_fkey
ALTER TABLE order_lines DROP CONSTRAINT order_lines_product_id_fkey;

-- drop check orders.orders_state
ALTER TABLE orders DROP CONSTRAINT orders_state;

-- drop index customers.customers_email
DROP INDEX customers_email;

-- add column products.old_code
ALTER TABLE products ADD COLUMN old_code character varying(10);

-- add column customers.phone
ALTER TABLE customers ADD COLUMN phone character varying(20);

-- change column products.price: type, default        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit numeric(8,2)]
ALTER TABLE products
    ALTER COLUMN price TYPE numeric(8,2),
    ALTER COLUMN price SET DEFAULT 0;

-- change column orders.state: not_null
ALTER TABLE orders
    ALTER COLUMN state DROP NOT NULL;

-- change column orders.total: type, not_null, default        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit numeric(8,2)]
ALTER TABLE orders
    ALTER COLUMN total DROP DEFAULT,
    ALTER COLUMN total TYPE numeric(8,2),
    ALTER COLUMN total DROP NOT NULL;

-- change column customers.full_name: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit character varying(50)]
ALTER TABLE customers
    ALTER COLUMN full_name TYPE character varying(50);

-- add unique constraint products.products_old_code_key        [fails if two rows are alike]
ALTER TABLE products ADD CONSTRAINT products_old_code_key UNIQUE (old_code);

-- add check orders.orders_state        [fails if a row does not satisfy it]
ALTER TABLE orders ADD CONSTRAINT orders_state CHECK (((state)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying])::text[])));

-- create index customers.customers_email        [blocks writes to the table while it is built]
CREATE INDEX customers_email ON customers (email);

-- add foreign key orders.orders_customer_id_fkey        [fails if a row refers to nothing]
ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id);

-- drop check products.products_price_check
ALTER TABLE products DROP CONSTRAINT products_price_check;

-- drop index products.products_title_idx
DROP INDEX products_title_idx;

-- drop index orders.orders_customer_id_idx
DROP INDEX orders_customer_id_idx;

-- drop column customers.active        [data loss: the column's values]
ALTER TABLE customers DROP COLUMN active;

-- drop table order_lines        [data loss: the table's rows]
DROP TABLE order_lines;

-- rename column customers.full_name to name
ALTER TABLE customers RENAME COLUMN full_name TO name;

