-- upgrade
-- create table folders
CREATE TABLE folders (
    id integer NOT NULL,
    parent_id integer,
    name text NOT NULL,
    CONSTRAINT folders_pkey PRIMARY KEY (id),
    CONSTRAINT folders_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES folders (id) ON DELETE SET NULL
);

-- downgrade
-- drop table folders        [data loss: the table's rows]
DROP TABLE folders;

