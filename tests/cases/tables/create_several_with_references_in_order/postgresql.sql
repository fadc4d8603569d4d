-- upgrade
-- create table d_regions
CREATE TABLE d_regions (
    code varchar(8) NOT NULL,
    CONSTRAINT d_regions_pkey PRIMARY KEY (code)
);

-- create table c_customers
CREATE TABLE c_customers (
    id integer NOT NULL,
    region varchar(8),
    CONSTRAINT c_customers_pkey PRIMARY KEY (id),
    CONSTRAINT c_customers_region_fkey FOREIGN KEY (region) REFERENCES d_regions (code)
);

-- create table b_orders
CREATE TABLE b_orders (
    id integer NOT NULL,
    customer_id integer,
    CONSTRAINT b_orders_pkey PRIMARY KEY (id),
    CONSTRAINT b_orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES c_customers (id)
);

-- create table a_items
CREATE TABLE a_items (
    id integer NOT NULL,
    order_id integer,
    CONSTRAINT a_items_pkey PRIMARY KEY (id),
    CONSTRAINT a_items_order_id_fkey FOREIGN KEY (order_id) REFERENCES b_orders (id)
);

-- downgrade
-- drop table a_items        [data loss: the table's rows]
DROP TABLE a_items;

-- drop table b_orders        [data loss: the table's rows]
DROP TABLE b_orders;

-- drop table c_customers        [data loss: the table's rows]
DROP TABLE c_customers;

-- drop table d_regions        [data loss: the table's rows]
DROP TABLE d_regions;

