-- upgrade
-- create table items
CREATE TABLE items (
    id integer NOT NULL,
    price numeric(10,2),
    quantity integer,
    total numeric(12,2) GENERATED ALWAYS AS (price * quantity) STORED,
    CONSTRAINT items_pkey PRIMARY KEY (id)
);

-- downgrade
-- drop table items        [data loss: the table's rows]
DROP TABLE items;

