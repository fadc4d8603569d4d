-- upgrade
-- drop index old.ix
DROP INDEX ix;

-- create table new
CREATE TABLE new (
    a text
);

-- create index new.ix
CREATE INDEX ix ON new (a);

-- drop table old        [data loss: the table's rows]
DROP TABLE old;

-- downgrade
-- drop index new.ix
DROP INDEX ix;

-- create table old
CREATE TABLE old (
    a text
);

-- create index old.ix
CREATE INDEX ix ON old (a);

-- drop table new        [data loss: the table's rows]
DROP TABLE new;

