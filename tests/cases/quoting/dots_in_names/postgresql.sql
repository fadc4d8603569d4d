-- upgrade
-- create table kids
CREATE TABLE kids (
    id integer NOT NULL,
    "parent.id" integer,
    CONSTRAINT kids_pkey PRIMARY KEY (id)
);

-- create index a.b.a.b_c.d_idx        [blocks writes to the table while it is built]
CREATE INDEX "a.b_c.d_idx" ON "a.b" ("c.d");

-- add foreign key kids.kids_parent.id_fkey        [fails if a row refers to nothing]
ALTER TABLE kids ADD CONSTRAINT "kids_parent.id_fkey" FOREIGN KEY ("parent.id") REFERENCES "a.b" (id);

-- downgrade
-- drop foreign key kids.kids_parent.id_fkey
ALTER TABLE kids DROP CONSTRAINT "kids_parent.id_fkey";

-- drop index a.b.a.b_c.d_idx
DROP INDEX "a.b_c.d_idx";

-- drop table kids        [data loss: the table's rows]
DROP TABLE kids;

