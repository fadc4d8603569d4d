-- upgrade
-- create table kids
CREATE TABLE kids (
    id integer NOT NULL,
    "parent.id" integer,
    CONSTRAINT kids_pkey PRIMARY KEY (id),
    CONSTRAINT "kids_parent.id_fkey" FOREIGN KEY ("parent.id") REFERENCES "a.b" (id)
);

-- create index a.b.a.b_c.d_idx        [blocks writes to the table while it is built]
CREATE INDEX "a.b_c.d_idx" ON "a.b" ("c.d");

-- downgrade
-- drop index a.b.a.b_c.d_idx
DROP INDEX "a.b_c.d_idx";

-- drop table kids        [data loss: the table's rows]
DROP TABLE kids;

