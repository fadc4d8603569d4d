-- upgrade
-- create table left_side
CREATE TABLE left_side (
    id integer PRIMARY KEY,
    at timestamp
);

-- create index left_side.left_side_at_idx
CREATE INDEX left_side_at_idx ON left_side (at);

-- create table right_side
CREATE TABLE right_side (
    id integer PRIMARY KEY,
    at timestamp
);

-- create index right_side.right_side_at_idx
CREATE INDEX right_side_at_idx ON right_side (at);

-- downgrade
-- drop table left_side        [data loss: the table's rows]
DROP TABLE left_side;

-- drop table right_side        [data loss: the table's rows]
DROP TABLE right_side;

