-- upgrade foreign_keys=off
-- rename table comments to replies
ALTER TABLE comments RENAME TO replies;

-- rename table authors to users
ALTER TABLE authors RENAME TO users;

-- rename column articles.author_id to user_id
ALTER TABLE articles RENAME author_id TO user_id;

-- rebuild table replies: change column article_id        [fails if a row holds NULL in article_id]
CREATE TABLE autogen_new_replies (
    id integer PRIMARY KEY,
    article_id integer NOT NULL,
    body text,
    FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE
);

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- no row of replies may hold NULL in article_id
INSERT INTO temp.autogen_guard
    SELECT 'no row of replies may hold NULL in article_id', count(*) FROM replies WHERE article_id IS NULL;

-- copy its rows
INSERT OR ABORT INTO autogen_new_replies (id, article_id, body)
    SELECT id, article_id, body FROM replies;

-- every row of replies must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of replies must be in its copy', (SELECT count(*) FROM replies) - (SELECT count(*) FROM autogen_new_replies);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE replies;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_replies RENAME TO replies;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index replies.replies_article
CREATE INDEX replies_article ON replies (article_id);

-- add column articles.title
ALTER TABLE articles ADD COLUMN title text DEFAULT 'untitled' NOT NULL;

-- add column users.boss_id
ALTER TABLE users ADD COLUMN boss_id integer REFERENCES users (id);

-- create index articles.articles_user
CREATE INDEX articles_user ON articles (user_id, id DESC);

-- drop table stats        [data loss: the table's rows]
DROP TABLE stats;

-- downgrade foreign_keys=off
-- drop index articles.articles_user
DROP INDEX articles_user;

-- create table stats
CREATE TABLE stats (
    id integer PRIMARY KEY,
    hits integer
);

-- rebuild table replies: change column article_id
CREATE TABLE autogen_new_replies (
    id integer PRIMARY KEY,
    article_id integer,
    body text,
    FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_replies (id, article_id, body)
    SELECT id, article_id, body FROM replies;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of replies must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of replies must be in its copy', (SELECT count(*) FROM replies) - (SELECT count(*) FROM autogen_new_replies);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE replies;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_replies RENAME TO replies;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- create index replies.comments_article
CREATE INDEX comments_article ON replies (article_id);

-- rebuild table users: drop column boss_id        [data loss: the dropped columns' values]
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY,
    login varchar(30),
    UNIQUE (login)
);

-- copy its rows
INSERT OR ABORT INTO autogen_new_users (id, login)
    SELECT id, login FROM users;

-- takes counts of rows that are in the way: any but 0 stops the revision
CREATE TEMP TABLE autogen_guard (rule TEXT, rows_in_the_way INTEGER CHECK (rows_in_the_way = 0));

-- every row of users must be in its copy
INSERT INTO temp.autogen_guard
    SELECT 'every row of users must be in its copy', (SELECT count(*) FROM users) - (SELECT count(*) FROM autogen_new_users);

-- nothing was in the way
DROP TABLE temp.autogen_guard;

-- drop the old table: its rows are in the new one
DROP TABLE users;

-- texts that name the table (views, triggers, foreign keys) stay as they are
PRAGMA legacy_alter_table = ON;

-- the new table takes the name
ALTER TABLE autogen_new_users RENAME TO users;

-- back to the usual way of renaming
PRAGMA legacy_alter_table = OFF;

-- drop column articles.title        [data loss: the column's values]
ALTER TABLE articles DROP COLUMN title;

-- rename column articles.user_id to author_id
ALTER TABLE articles RENAME user_id TO author_id;

-- rename table users to authors
ALTER TABLE users RENAME TO authors;

-- rename table replies to comments
ALTER TABLE replies RENAME TO comments;

