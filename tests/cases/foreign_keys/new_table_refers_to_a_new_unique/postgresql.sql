-- upgrade
-- create table c
CREATE TABLE c (
    x integer
);

-- add unique constraint p.p_a_key        [fails if two rows are alike]
ALTER TABLE p ADD CONSTRAINT p_a_key UNIQUE (a);

-- add foreign key c.c_x_fkey        [fails if a row refers to nothing]
ALTER TABLE c ADD CONSTRAINT c_x_fkey FOREIGN KEY (x) REFERENCES p (a);

-- downgrade
-- drop foreign key c.c_x_fkey
ALTER TABLE c DROP CONSTRAINT c_x_fkey;

-- drop unique constraint p.p_a_key
ALTER TABLE p DROP CONSTRAINT p_a_key;

-- drop table c        [data loss: the table's rows]
DROP TABLE c;

