-- upgrade
-- create table employees
CREATE TABLE employees (
    id integer PRIMARY KEY,
    department_id integer,
    FOREIGN KEY (department_id) REFERENCES departments (id)
);

-- create table departments
CREATE TABLE departments (
    id integer PRIMARY KEY,
    head_id integer,
    FOREIGN KEY (head_id) REFERENCES employees (id)
);

-- downgrade foreign_keys=off
-- drop table employees        [data loss: the table's rows]
DROP TABLE employees;

-- drop table departments        [data loss: the table's rows]
DROP TABLE departments;

