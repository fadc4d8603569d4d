-- upgrade
-- rename column users.name to nick
ALTER TABLE users RENAME name TO nick;

-- downgrade
-- rename column users.nick to name
ALTER TABLE users RENAME nick TO name;

