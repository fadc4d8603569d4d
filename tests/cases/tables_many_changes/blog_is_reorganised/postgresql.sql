-- upgrade
-- rename table comments to replies
ALTER TABLE comments RENAME TO replies;

-- rename table authors to users
ALTER TABLE authors RENAME TO users;

-- rename column articles.author_id to user_id
ALTER TABLE articles RENAME COLUMN author_id TO user_id;

-- rename constraint articles.articles_author_id_fkey to articles_user_id_fkey
ALTER TABLE articles RENAME CONSTRAINT articles_author_id_fkey TO articles_user_id_fkey;

-- rename constraint users.authors_pkey to users_pkey
ALTER TABLE users RENAME CONSTRAINT authors_pkey TO users_pkey;

-- rename constraint users.authors_login_key to users_login_key
ALTER TABLE users RENAME CONSTRAINT authors_login_key TO users_login_key;

-- rename constraint replies.comments_pkey to replies_pkey
ALTER TABLE replies RENAME CONSTRAINT comments_pkey TO replies_pkey;

-- rename constraint replies.comments_article_id_fkey to replies_article_id_fkey
ALTER TABLE replies RENAME CONSTRAINT comments_article_id_fkey TO replies_article_id_fkey;

-- rename index replies.comments_article to replies_article
ALTER INDEX comments_article RENAME TO replies_article;

-- add column articles.title
ALTER TABLE articles ADD COLUMN title text DEFAULT 'untitled' NOT NULL;

-- add column users.boss_id
ALTER TABLE users ADD COLUMN boss_id integer;

-- change column replies.article_id: not_null        [fails if a row holds NULL]
ALTER TABLE replies
    ALTER COLUMN article_id SET NOT NULL;

-- create index articles.articles_user        [blocks writes to the table while it is built]
CREATE INDEX articles_user ON articles (user_id, id DESC);

-- add foreign key users.users_boss_id_fkey        [fails if a row refers to nothing]
ALTER TABLE users ADD CONSTRAINT users_boss_id_fkey FOREIGN KEY (boss_id) REFERENCES users (id);

-- drop table stats        [data loss: the table's rows]
DROP TABLE stats;

-- downgrade
-- create table stats
CREATE TABLE stats (
    id integer NOT NULL,
    hits integer,
    CONSTRAINT stats_pkey PRIMARY KEY (id)
);

-- change column replies.article_id: not_null
ALTER TABLE replies
    ALTER COLUMN article_id DROP NOT NULL;

-- drop foreign key users.users_boss_id_fkey
ALTER TABLE users DROP CONSTRAINT users_boss_id_fkey;

-- drop index articles.articles_user
DROP INDEX articles_user;

-- drop column users.boss_id        [data loss: the column's values]
ALTER TABLE users DROP COLUMN boss_id;

-- drop column articles.title        [data loss: the column's values]
ALTER TABLE articles DROP COLUMN title;

-- rename index replies.replies_article to comments_article
ALTER INDEX replies_article RENAME TO comments_article;

-- rename constraint replies.replies_article_id_fkey to comments_article_id_fkey
ALTER TABLE replies RENAME CONSTRAINT replies_article_id_fkey TO comments_article_id_fkey;

-- rename constraint replies.replies_pkey to comments_pkey
ALTER TABLE replies RENAME CONSTRAINT replies_pkey TO comments_pkey;

-- rename constraint users.users_login_key to authors_login_key
ALTER TABLE users RENAME CONSTRAINT users_login_key TO authors_login_key;

-- rename constraint users.users_pkey to authors_pkey
ALTER TABLE users RENAME CONSTRAINT users_pkey TO authors_pkey;

-- rename constraint articles.articles_user_id_fkey to articles_author_id_fkey
ALTER TABLE articles RENAME CONSTRAINT articles_user_id_fkey TO articles_author_id_fkey;

-- rename column articles.user_id to author_id
ALTER TABLE articles RENAME COLUMN user_id TO author_id;

-- rename table users to authors
ALTER TABLE users RENAME TO authors;

-- rename table replies to comments
ALTER TABLE replies RENAME TO comments;

