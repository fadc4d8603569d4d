-- upgrade
-- create table docs
CREATE TABLE docs (
    id integer PRIMARY KEY,
    body text
);

-- downgrade
-- drop table docs        [data loss: the table's rows]
DROP TABLE docs;

