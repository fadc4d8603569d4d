-- upgrade
-- create table users
CREATE TABLE users (
    id integer NOT NULL,
    name text,
    CONSTRAINT users_pkey PRIMARY KEY (id)
);

COMMENT ON TABLE users IS 'A table';

COMMENT ON COLUMN users.id IS 'Its number';

COMMENT ON COLUMN users.name IS 'Its ''name''';

-- create index users.users_name
CREATE INDEX users_name ON users (name);

COMMENT ON INDEX users_name IS 'An index';

-- downgrade
-- drop table users        [data loss: the table's rows]
DROP TABLE users;

