-- upgrade
-- create table employees
CREATE TABLE employees (
    id integer NOT NULL,
    department_id integer,
    CONSTRAINT employees_pkey PRIMARY KEY (id)
);

-- create table departments
CREATE TABLE departments (
    id integer NOT NULL,
    head_id integer,
    CONSTRAINT departments_pkey PRIMARY KEY (id),
    CONSTRAINT departments_head_id_fkey FOREIGN KEY (head_id) REFERENCES employees (id)
);

-- add foreign key employees.employees_department_id_fkey        [fails if a row refers to nothing]
ALTER TABLE employees ADD CONSTRAINT employees_department_id_fkey FOREIGN KEY (department_id) REFERENCES departments (id);

-- downgrade
-- drop foreign key departments.departments_head_id_fkey
ALTER TABLE departments DROP CONSTRAINT departments_head_id_fkey;

-- drop table employees        [data loss: the table's rows]
DROP TABLE employees;

-- drop table departments        [data loss: the table's rows]
DROP TABLE departments;

