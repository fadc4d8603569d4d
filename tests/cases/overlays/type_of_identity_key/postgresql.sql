-- upgrade
-- create table docs
CREATE TABLE docs (
    id bigint GENERATED ALWAYS AS IDENTITY,
    body text,
    CONSTRAINT docs_pkey PRIMARY KEY (id)
);

-- downgrade
-- drop table docs        [data loss: the table's rows]
DROP TABLE docs;

