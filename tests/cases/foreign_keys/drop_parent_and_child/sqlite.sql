-- upgrade foreign_keys=off
-- create table others
CREATE TABLE "others" (
    id integer PRIMARY KEY
);

-- drop table kids        [data loss: the table's rows]
DROP TABLE kids;

-- drop table parents        [data loss: the table's rows]
DROP TABLE parents;

-- downgrade
-- create table parents
CREATE TABLE parents (
    id integer PRIMARY KEY,
    code varchar(10),
    UNIQUE (code)
);

-- create table kids
CREATE TABLE kids (
    id integer PRIMARY KEY,
    parent_id integer,
    CONSTRAINT kids_parent FOREIGN KEY (parent_id) REFERENCES parents (id) ON DELETE CASCADE
);

-- drop table others        [data loss: the table's rows]
DROP TABLE "others";

