-- upgrade foreign_keys=off
-- rename column customers.name to full_name
ALTER TABLE customers RENAME name TO full_name;

-- create table order_lines
CREATE TABLE order_lines (
    order_id integer NOT NULL,
    line integer NOT NULL,
    product_id integer NOT NULL,
    amount integer DEFAULT 1 NOT NULL,
    PRIMARY KEY (order_id, line),
    FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE,
    FOREIGN KEY (product_id) REFERENCES products (id)
);

-- rebuild table customers: drop column phone, change column full_name, add column active        [data loss: the dropped columns' values]
CREATE TABLE autogen_new_customers (
    id integer PRIMARY KEY,
    full_name varchar(120) NOT NULL,
    email text,
    active boolean DEFAULT true NOT NULL
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_customers (id, full_name, email)
    SELECT id, full_name, email FROM customers;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of customers must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of customers must be in its copy', (SELECT count(*) FROM customers) - (SELECT count(*) FROM autogen_new_customers);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE customers;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_customers RENAME TO customers;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index customers.customers_email
CREATE UNIQUE INDEX customers_email ON customers (lower(email)) WHERE active;

-- rebuild table orders: change column total, change column state        [data loss: NULL in total becomes 0] [data loss: NULL in state becomes 'new']
CREATE TABLE autogen_new_orders (
    id integer PRIMARY KEY,
    customer_id integer,
    total numeric(10,2) DEFAULT 0 NOT NULL,
    state varchar(10) DEFAULT 'new' NOT NULL,
    CONSTRAINT orders_state CHECK (state IN ('new', 'paid', 'sent')),
    FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_orders (id, customer_id, total, state)
    SELECT id, customer_id, COALESCE(total, 0), COALESCE(state, 'new') FROM orders;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of orders must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of orders must be in its copy', (SELECT count(*) FROM orders) - (SELECT count(*) FROM autogen_new_orders);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE orders;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_orders RENAME TO orders;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index orders.orders_customer_id_idx
CREATE INDEX orders_customer_id_idx ON orders (customer_id);

-- rebuild table products: drop column old_code, change column price        [data loss: the dropped columns' values] [fails if a row does not satisfy a check]
CREATE TABLE autogen_new_products (
    id integer PRIMARY KEY,
    title text NOT NULL,
    price numeric(10,2) NOT NULL,
    CHECK (price >= 0)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_products (id, title, price)
    SELECT id, title, price FROM products;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of products must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of products must be in its copy', (SELECT count(*) FROM products) - (SELECT count(*) FROM autogen_new_products);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE products;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_products RENAME TO products;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index products.products_title_idx
CREATE INDEX products_title_idx ON products (title);

-- downgrade foreign_keys=off
-- rebuild table products: change column price, add column old_code        [fails if two rows are alike]
CREATE TABLE autogen_new_products (
    id integer PRIMARY KEY,
    title text NOT NULL,
    price numeric(8, 2) DEFAULT 0 NOT NULL,
    old_code varchar(10),
    UNIQUE (old_code)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_products (id, title, price)
    SELECT id, title, price FROM products;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of products must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of products must be in its copy', (SELECT count(*) FROM products) - (SELECT count(*) FROM autogen_new_products);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE products;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_products RENAME TO products;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- rebuild table orders: change column total, change column state
CREATE TABLE autogen_new_orders (
    id integer PRIMARY KEY,
    customer_id integer,
    total numeric(8, 2),
    state varchar(10) DEFAULT 'new',
    CONSTRAINT orders_state CHECK (state IN ('new', 'paid')),
    FOREIGN KEY (customer_id) REFERENCES customers (id)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_orders (id, customer_id, total, state)
    SELECT id, customer_id, total, state FROM orders;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of orders must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of orders must be in its copy', (SELECT count(*) FROM orders) - (SELECT count(*) FROM autogen_new_orders);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE orders;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_orders RENAME TO orders;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- rebuild table customers: drop column active, change column full_name, add column phone        [data loss: the dropped columns' values]
CREATE TABLE autogen_new_customers (
    id integer PRIMARY KEY,
    full_name varchar(50) NOT NULL,
    email text,
    phone varchar(20)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_customers (id, full_name, email)
    SELECT id, full_name, email FROM customers;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of customers must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of customers must be in its copy', (SELECT count(*) FROM customers) - (SELECT count(*) FROM autogen_new_customers);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE customers;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_customers RENAME TO customers;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index customers.customers_email
CREATE INDEX customers_email ON customers (email);

-- drop table order_lines        [data loss: the table's rows]
DROP TABLE order_lines;

-- rename column customers.full_name to name
ALTER TABLE customers RENAME full_name TO name;

