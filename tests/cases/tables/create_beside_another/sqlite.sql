-- upgrade
-- create table posts
CREATE TABLE posts (
    id integer PRIMARY KEY,
    user_id integer NOT NULL,
    title varchar(200),
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

-- downgrade
-- drop table posts        [data loss: the table's rows]
DROP TABLE posts;

