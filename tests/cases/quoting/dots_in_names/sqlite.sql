-- upgrade
-- create table kids
CREATE TABLE kids (
    id integer PRIMARY KEY,
    "parent.id" integer,
    FOREIGN KEY ("parent.id") REFERENCES "a.b" (id)
);

-- create index a.b.a.b_c.d_idx
CREATE INDEX "a.b_c.d_idx" ON "a.b" ("c.d");

-- downgrade
-- drop index a.b.a.b_c.d_idx
DROP INDEX "a.b_c.d_idx";

-- drop table kids        [data loss: the table's rows]
DROP TABLE kids;

