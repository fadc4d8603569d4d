-- upgrade
-- change column orders.id: type        [rewrites the table, which is locked meanwhile]
ALTER TABLE orders
    ALTER COLUMN id TYPE bigint;

-- change sequence orders_id_seq
ALTER SEQUENCE orders_id_seq AS bigint INCREMENT BY 1 NO MINVALUE NO MAXVALUE START WITH 1 CACHE 1 NO CYCLE;

-- downgrade
-- change column orders.id: type        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit integer]
ALTER TABLE orders
    ALTER COLUMN id TYPE integer;

-- change sequence orders_id_seq
ALTER SEQUENCE orders_id_seq AS integer INCREMENT BY 1 NO MINVALUE NO MAXVALUE START WITH 1 CACHE 1 NO CYCLE;

