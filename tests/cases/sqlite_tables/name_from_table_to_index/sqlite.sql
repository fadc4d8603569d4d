-- upgrade
-- drop table foo        [data loss: the table's rows]
DROP TABLE foo;

-- create index a.foo
CREATE INDEX foo ON a (x);

-- downgrade
-- drop index a.foo
DROP INDEX foo;

-- create table foo
CREATE TABLE foo (
    x int
);

