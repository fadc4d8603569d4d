-- upgrade
-- drop table kids        [data loss: the table's rows]
DROP TABLE kids;

-- downgrade
-- create table kids
CREATE TABLE kids (
    id integer NOT NULL,
    parent_id integer,
    CONSTRAINT kids_pkey PRIMARY KEY (id),
    CONSTRAINT kids_parent FOREIGN KEY (parent_id) REFERENCES parents (id)
);

