-- upgrade
-- create table users
CREATE TABLE users (
    id integer NOT NULL,
    name text,
    CONSTRAINT users_pkey PRIMARY KEY (id)
);

-- comment of table users
COMMENT ON TABLE users IS 'A table';

-- comment of column users.id
COMMENT ON COLUMN users.id IS 'Its number';

-- comment of column users.name
COMMENT ON COLUMN users.name IS 'Its ''name''';

-- create index users.users_name
CREATE INDEX users_name ON users (name);

-- comment of index users.users_name
COMMENT ON INDEX users_name IS 'An index';

-- downgrade
-- drop table users        [data loss: the table's rows]
DROP TABLE users;

