-- upgrade
-- create table folders
CREATE TABLE folders (
    id integer PRIMARY KEY,
    parent_id integer,
    name text NOT NULL,
    FOREIGN KEY (parent_id) REFERENCES folders (id) ON DELETE SET NULL
);

-- downgrade foreign_keys=off
-- drop table folders        [data loss: the table's rows]
DROP TABLE folders;

