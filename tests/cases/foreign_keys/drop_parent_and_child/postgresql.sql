-- upgrade
-- create table others
CREATE TABLE others (
    id integer NOT NULL,
    CONSTRAINT others_pkey PRIMARY KEY (id)
);

-- drop table kids        [data loss: the table's rows]
DROP TABLE kids;

-- drop table parents        [data loss: the table's rows]
DROP TABLE parents;

-- downgrade
-- create table parents
CREATE TABLE parents (
    id integer NOT NULL,
    code character varying(10),
    CONSTRAINT parents_pkey PRIMARY KEY (id),
    CONSTRAINT parents_code_key UNIQUE (code)
);

-- create table kids
CREATE TABLE kids (
    id integer NOT NULL,
    parent_id integer,
    CONSTRAINT kids_pkey PRIMARY KEY (id),
    CONSTRAINT kids_parent FOREIGN KEY (parent_id) REFERENCES parents (id) ON DELETE CASCADE
);

-- drop table others        [data loss: the table's rows]
DROP TABLE others;

