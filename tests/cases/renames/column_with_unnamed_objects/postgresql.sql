-- upgrade
-- rename column users.mail to email
ALTER TABLE users RENAME COLUMN mail TO email;

-- rename column users.boss to chief
ALTER TABLE users RENAME COLUMN boss TO chief;

-- rename constraint users.users_mail_key to users_email_key
ALTER TABLE users RENAME CONSTRAINT users_mail_key TO users_email_key;

-- rename constraint users.users_boss_fkey to users_chief_fkey
ALTER TABLE users RENAME CONSTRAINT users_boss_fkey TO users_chief_fkey;

-- rename index users.users_boss_idx to users_chief_idx
ALTER INDEX users_boss_idx RENAME TO users_chief_idx;

-- add check users.users_email_check        [fails if a row does not satisfy it]
ALTER TABLE users ADD CONSTRAINT users_email_check CHECK (email <> '');

-- drop check users.users_mail_check
ALTER TABLE users DROP CONSTRAINT users_mail_check;

-- downgrade
-- add check users.users_mail_check        [fails if a row does not satisfy it]
ALTER TABLE users ADD CONSTRAINT users_mail_check CHECK (((email)::text <> ''::text));

-- drop check users.users_email_check
ALTER TABLE users DROP CONSTRAINT users_email_check;

-- rename index users.users_chief_idx to users_boss_idx
ALTER INDEX users_chief_idx RENAME TO users_boss_idx;

-- rename constraint users.users_chief_fkey to users_boss_fkey
ALTER TABLE users RENAME CONSTRAINT users_chief_fkey TO users_boss_fkey;

-- rename constraint users.users_email_key to users_mail_key
ALTER TABLE users RENAME CONSTRAINT users_email_key TO users_mail_key;

-- rename column users.chief to boss
ALTER TABLE users RENAME COLUMN chief TO boss;

-- rename column users.email to mail
ALTER TABLE users RENAME COLUMN email TO mail;

