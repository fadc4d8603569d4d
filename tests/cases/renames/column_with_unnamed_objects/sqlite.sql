-- upgrade
-- rename column users.mail to email
ALTER TABLE users RENAME mail TO email;

-- rename column users.boss to chief
ALTER TABLE users RENAME boss TO chief;

-- drop index users.users_boss_idx
DROP INDEX users_boss_idx;

-- create index users.users_chief_idx again
CREATE INDEX users_chief_idx ON users (chief);

-- downgrade
-- drop index users.users_chief_idx
DROP INDEX users_chief_idx;

-- create index users.users_boss_idx again
CREATE INDEX users_boss_idx ON users (chief);

-- rename column users.chief to boss
ALTER TABLE users RENAME chief TO boss;

-- rename column users.email to mail
ALTER TABLE users RENAME email TO mail;

