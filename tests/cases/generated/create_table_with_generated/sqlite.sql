-- upgrade
-- create table items
CREATE TABLE items (
    id integer PRIMARY KEY,
    price numeric(10,2),
    quantity integer,
    total numeric(12,2) GENERATED ALWAYS AS (price * quantity) STORED
);

-- downgrade
-- drop table items        [data loss: the table's rows]
DROP TABLE items;

