-- upgrade
-- drop index users.users_city_idx
DROP INDEX users_city_idx;

-- drop index users.users_city_name
DROP INDEX users_city_name;

-- drop column users.city        [data loss: the column's values]
ALTER TABLE users DROP COLUMN city;

-- downgrade
-- add column users.city
ALTER TABLE users ADD COLUMN city text;

-- create index users.users_city_name
CREATE INDEX users_city_name ON users (city, name);

-- create index users.users_city_idx
CREATE INDEX users_city_idx ON users (city);

