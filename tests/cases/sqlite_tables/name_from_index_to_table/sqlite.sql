-- upgrade
-- drop index a.n
DROP INDEX n;

-- create table n
CREATE TABLE n (
    x int
);

-- downgrade
-- drop table n        [data loss: the table's rows]
DROP TABLE n;

-- create index a.n
CREATE INDEX n ON a (x);

