-- upgrade
-- create table d_regions
CREATE TABLE d_regions (
    code varchar(8) PRIMARY KEY NOT NULL
);

-- create table c_customers
CREATE TABLE c_customers (
    id integer PRIMARY KEY,
    region varchar(8),
    FOREIGN KEY (region) REFERENCES d_regions (code)
);

-- create table b_orders
CREATE TABLE b_orders (
    id integer PRIMARY KEY,
    customer_id integer,
    FOREIGN KEY (customer_id) REFERENCES c_customers
);

-- create table a_items
CREATE TABLE a_items (
    id integer PRIMARY KEY,
    order_id integer,
    FOREIGN KEY (order_id) REFERENCES b_orders (id)
);

-- downgrade foreign_keys=off
-- drop table a_items        [data loss: the table's rows]
DROP TABLE a_items;

-- drop table b_orders        [data loss: the table's rows]
DROP TABLE b_orders;

-- drop table c_customers        [data loss: the table's rows]
DROP TABLE c_customers;

-- drop table d_regions        [data loss: the table's rows]
DROP TABLE d_regions;

