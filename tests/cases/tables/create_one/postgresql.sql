-- upgrade
-- create table users
CREATE TABLE users (
    id integer NOT NULL,
    email text NOT NULL,
    age integer,
    created_at timestamp DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT users_pkey PRIMARY KEY (id),
    CONSTRAINT users_email_key UNIQUE (email),
    CONSTRAINT users_age_check CHECK (age >= 0)
);

-- downgrade
-- drop table users        [data loss: the table's rows]
DROP TABLE users;

