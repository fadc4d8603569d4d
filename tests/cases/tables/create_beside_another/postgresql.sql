-- upgrade
-- create table posts
CREATE TABLE posts (
    id integer NOT NULL,
    user_id integer NOT NULL,
    title varchar(200),
    CONSTRAINT posts_pkey PRIMARY KEY (id),
    CONSTRAINT posts_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

-- downgrade
-- drop table posts        [data loss: the table's rows]
DROP TABLE posts;

