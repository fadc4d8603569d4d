-- upgrade
-- create table group
CREATE TABLE "group" (
    id integer NOT NULL,
    "limit" integer,
    CONSTRAINT group_pkey PRIMARY KEY (id)
);

-- add column order.from
ALTER TABLE "order" ADD COLUMN "from" text;

-- change column order.user: type, not_null        [rewrites the table, which is locked meanwhile] [fails if a row holds NULL]
ALTER TABLE "order"
    ALTER COLUMN "user" TYPE bigint,
    ALTER COLUMN "user" SET NOT NULL;

-- change column order.select: default
ALTER TABLE "order"
    ALTER COLUMN "select" SET DEFAULT 'x';

-- add unique constraint order.order_select_key        [fails if two rows are alike]
ALTER TABLE "order" ADD CONSTRAINT order_select_key UNIQUE ("select");

-- add check order.order_check        [fails if a row does not satisfy it]
ALTER TABLE "order" ADD CONSTRAINT order_check CHECK ("from" <> "select");

-- create index order.order_from_idx        [blocks writes to the table while it is built]
CREATE INDEX order_from_idx ON "order" ("from");

-- add foreign key group.group_limit_fkey        [fails if a row refers to nothing]
ALTER TABLE "group" ADD CONSTRAINT group_limit_fkey FOREIGN KEY ("limit") REFERENCES "order" (id);

-- downgrade
-- drop foreign key group.group_limit_fkey
ALTER TABLE "group" DROP CONSTRAINT group_limit_fkey;

-- change column order.select: default
ALTER TABLE "order"
    ALTER COLUMN "select" DROP DEFAULT;

-- change column order.user: type, not_null        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit integer]
ALTER TABLE "order"
    ALTER COLUMN "user" TYPE integer,
    ALTER COLUMN "user" DROP NOT NULL;

-- drop check order.order_check
ALTER TABLE "order" DROP CONSTRAINT order_check;

-- drop index order.order_from_idx
DROP INDEX order_from_idx;

-- drop unique constraint order.order_select_key
ALTER TABLE "order" DROP CONSTRAINT order_select_key;

-- drop column order.from        [data loss: the column's values]
ALTER TABLE "order" DROP COLUMN "from";

-- drop table group        [data loss: the table's rows]
DROP TABLE "group";

