-- upgrade
-- create table users
CREATE TABLE users (
    id integer PRIMARY KEY,
    email text NOT NULL,
    age integer,
    created_at timestamp DEFAULT CURRENT_TIMESTAMP NOT NULL,
    UNIQUE (email),
    CHECK (age >= 0)
);

-- downgrade
-- drop table users        [data loss: the table's rows]
DROP TABLE users;

