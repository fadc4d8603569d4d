-- upgrade
-- create table bare
CREATE TABLE bare (
);

-- downgrade
-- drop table bare        [data loss: the table's rows]
DROP TABLE bare;

